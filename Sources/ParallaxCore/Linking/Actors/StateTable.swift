/// The states of the world with their names, what their people are called, and their seats of government.
///
/// Codes and names: ISO 3166-1 as Debian's iso-codes 4.15 gives it, with the customary short names. What the
/// people are called and the seats of government: The World Factbook (public domain), fields "Nationality" and
/// "Capital", with customary older spellings.
enum StateTable {
    /// One state.
    struct State {
        /// Its ISO 3166-1 code of two letters.
        let code: String
        /// Its names, the customary short one first.
        let names: [String]
        /// What its people and its things are called.
        let demonyms: [String]
        /// Cities that stand for its government.
        let seats: [String]
    }

    /// All states by code.
    static let states: [State] = table.split(separator: "\n").map { line in
        let fields = line.split(separator: "|", omittingEmptySubsequences: false).map {
            $0.split(separator: ";").map(String.init)
        }
        return State(
            code: fields[0].first ?? "", names: fields[1], demonyms: fields[2], seats: fields[3])
    }

    /// A line for each state: code | names | demonyms | seats of government.
    private static let table = """
        AD|Andorra;Principality of Andorra|Andorran|Andorra la Vella
        AE|United Arab Emirates;UAE|Emirati|Abu Dhabi
        AF|Afghanistan;Islamic Republic of Afghanistan|Afghan|Kabul
        AG|Antigua and Barbuda|Antiguan|Saint John's
        AL|Albania;Republic of Albania|Albanian|Tirana
        AM|Armenia;Republic of Armenia|Armenian|Yerevan
        AO|Angola;Republic of Angola|Angolan|Luanda
        AR|Argentina;Argentine Republic|Argentine;Argentinian;Argentinean|Buenos Aires
        AT|Austria;Republic of Austria|Austrian|Vienna
        AU|Australia|Australian;Aussie|Canberra
        AW|Aruba||
        AZ|Azerbaijan;Republic of Azerbaijan|Azerbaijani;Azeri|Baku
        BA|Bosnia and Herzegovina;Bosnia;Bosnia-Herzegovina;Republic of Bosnia and Herzegovina|Bosnian|\
        Sarajevo
        BB|Barbados|Barbadian|Bridgetown
        BD|Bangladesh;People's Republic of Bangladesh|Bangladeshi|Dhaka
        BE|Belgium;Kingdom of Belgium|Belgian|Brussels
        BF|Burkina Faso|Burkinabe|Ouagadougou
        BG|Bulgaria;Republic of Bulgaria|Bulgarian|Sofia
        BH|Bahrain;Kingdom of Bahrain|Bahraini|Manama
        BI|Burundi;Republic of Burundi|Burundian|Gitega
        BJ|Benin;Republic of Benin|Beninese|Porto-Novo
        BM|Bermuda||
        BN|Brunei;Brunei Darussalam|Bruneian|Bandar Seri Begawan
        BO|Bolivia;Plurinational State of Bolivia|Bolivian|La Paz
        BR|Brazil;Federative Republic of Brazil|Brazilian|Brasilia
        BS|Bahamas;Commonwealth of the Bahamas|Bahamian|Nassau
        BT|Bhutan;Kingdom of Bhutan|Bhutanese|Thimphu
        BW|Botswana;Republic of Botswana|Botswanan|Gaborone
        BY|Belarus;Republic of Belarus|Belarusian;Belarussian|Minsk
        BZ|Belize|Belizean|Belmopan
        CA|Canada|Canadian|Ottawa
        CD|Democratic Republic of the Congo;Democratic Republic of Congo;DRC|Congolese|Kinshasa
        CF|Central African Republic|Central African|Bangui
        CG|Republic of the Congo;Congo|Congolese|Brazzaville
        CH|Switzerland;Swiss Confederation|Swiss|Bern;Berne
        CI|Ivory Coast;Côte d'Ivoire;Republic of Côte d'Ivoire|Ivorian|Yamoussoukro
        CL|Chile;Republic of Chile|Chilean|Santiago
        CM|Cameroon;Republic of Cameroon|Cameroonian|Yaounde
        CN|China;PRC;People's Republic of China|Chinese|Beijing
        CO|Colombia;Republic of Colombia|Colombian|Bogota
        CR|Costa Rica;Republic of Costa Rica|Costa Rican|San Jose
        CU|Cuba;Republic of Cuba|Cuban|Havana
        CV|Cape Verde;Cabo Verde;Republic of Cabo Verde|Cape Verdean|Praia
        CY|Cyprus;Republic of Cyprus|Cypriot|Nicosia
        CZ|Czech Republic;Czechia|Czech|Prague
        DE|Germany;Federal Republic of Germany|German|Berlin
        DJ|Djibouti;Republic of Djibouti|Djiboutian|Djibouti
        DK|Denmark;Kingdom of Denmark|Danish;Dane|Copenhagen
        DM|Dominica;Commonwealth of Dominica|Dominican|Roseau
        DO|Dominican Republic|Dominican|Santo Domingo
        DZ|Algeria;People's Democratic Republic of Algeria|Algerian|Algiers
        EC|Ecuador;Republic of Ecuador|Ecuadorian;Ecuadorean|Quito
        EE|Estonia;Republic of Estonia|Estonian|Tallinn
        EG|Egypt;Arab Republic of Egypt|Egyptian|Cairo
        EH|Western Sahara|Sahrawi|
        ER|Eritrea;State of Eritrea|Eritrean|Asmara
        ES|Spain;Kingdom of Spain|Spanish;Spaniard|Madrid
        ET|Ethiopia;Federal Democratic Republic of Ethiopia|Ethiopian|Addis Ababa
        FI|Finland;Republic of Finland|Finnish;Finn|Helsinki
        FJ|Fiji;Republic of Fiji|Fijian|Suva
        FK|Falkland Islands;Falklands||
        FM|Micronesia;Federated States of Micronesia|Micronesian|Palikir
        FO|Faroe Islands||
        FR|France;French Republic|French;Frenchman;Frenchwoman|Paris
        GA|Gabon;Gabonese Republic|Gabonese|Libreville
        GB|United Kingdom;UK;Britain;Great Britain;United Kingdom of Great Britain and Northern Ireland|\
        British;Briton;Brit|London
        GD|Grenada|Grenadian|Saint George's
        GE|Georgia|Georgian|Tbilisi
        GH|Ghana;Republic of Ghana|Ghanaian|Accra
        GI|Gibraltar||
        GL|Greenland|Greenlandic;Greenlander|Nuuk
        GM|Gambia;Republic of the Gambia|Gambian|Banjul
        GN|Guinea;Republic of Guinea|Guinean|Conakry
        GQ|Equatorial Guinea;Republic of Equatorial Guinea|Equatorial Guinean|Malabo
        GR|Greece;Hellenic Republic|Greek;Hellenic|Athens
        GT|Guatemala;Republic of Guatemala|Guatemalan|Guatemala City
        GU|Guam||
        GW|Guinea-Bissau;Republic of Guinea-Bissau|Guinea-Bissauan|Bissau
        GY|Guyana;Republic of Guyana|Guyanese|Georgetown
        HK|Hong Kong;Hong Kong Special Administrative Region of China|Hongkonger|
        HN|Honduras;Republic of Honduras|Honduran|Tegucigalpa
        HR|Croatia;Republic of Croatia|Croatian;Croat|Zagreb
        HT|Haiti;Republic of Haiti|Haitian|Port-au-Prince
        HU|Hungary|Hungarian|Budapest
        ID|Indonesia;Republic of Indonesia|Indonesian|Jakarta
        IE|Ireland|Irish;Irishman;Irishwoman|Dublin
        IL|Israel;State of Israel|Israeli|Jerusalem
        IN|India;Republic of India|Indian|New Delhi;Delhi
        IQ|Iraq;Republic of Iraq|Iraqi|Baghdad
        IR|Iran;Islamic Republic of Iran|Iranian|Tehran;Teheran
        IS|Iceland;Republic of Iceland|Icelandic;Icelander|Reykjavik
        IT|Italy;Italian Republic|Italian|Rome
        JM|Jamaica|Jamaican|Kingston
        JO|Jordan;Hashemite Kingdom of Jordan|Jordanian|Amman
        JP|Japan|Japanese|Tokyo
        KE|Kenya;Republic of Kenya|Kenyan|Nairobi
        KG|Kyrgyzstan;Kyrgyz Republic|Kyrgyzstani;Kyrgyz|Bishkek
        KH|Cambodia;Kingdom of Cambodia|Cambodian|Phnom Penh
        KI|Kiribati;Republic of Kiribati|I-Kiribati|Tarawa
        KM|Comoros;Union of the Comoros|Comoran|Moroni
        KN|Saint Kitts and Nevis|Kittitian|Basseterre
        KP|North Korea;DPRK;Democratic People's Republic of Korea|North Korean|Pyongyang
        KR|South Korea;Republic of Korea|South Korean|Seoul
        KW|Kuwait;State of Kuwait|Kuwaiti|Kuwait City
        KY|Cayman Islands||
        KZ|Kazakhstan;Republic of Kazakhstan|Kazakhstani;Kazakh|Astana;Nur-Sultan
        LA|Laos;Lao People's Democratic Republic|Lao;Laotian|Vientiane
        LB|Lebanon;Lebanese Republic|Lebanese|Beirut
        LC|Saint Lucia|Saint Lucian|Castries
        LI|Liechtenstein;Principality of Liechtenstein|Liechtensteiner|Vaduz
        LK|Sri Lanka;Democratic Socialist Republic of Sri Lanka|Sri Lankan|Colombo
        LR|Liberia;Republic of Liberia|Liberian|Monrovia
        LS|Lesotho;Kingdom of Lesotho|Basotho|Maseru
        LT|Lithuania;Republic of Lithuania|Lithuanian|Vilnius
        LU|Luxembourg;Grand Duchy of Luxembourg|Luxembourger|Luxembourg City
        LV|Latvia;Republic of Latvia|Latvian|Riga
        LY|Libya|Libyan|Tripoli
        MA|Morocco;Kingdom of Morocco|Moroccan|Rabat
        MC|Monaco;Principality of Monaco|Monegasque|
        MD|Moldova;Republic of Moldova|Moldovan|Chisinau;Kishinev
        ME|Montenegro|Montenegrin|Podgorica
        MG|Madagascar;Republic of Madagascar|Malagasy|Antananarivo
        MH|Marshall Islands;Republic of the Marshall Islands|Marshallese|Majuro
        MK|North Macedonia;Macedonia;Republic of North Macedonia|Macedonian|Skopje
        ML|Mali;Republic of Mali|Malian|Bamako
        MM|Myanmar;Burma;Republic of Myanmar|Burmese|Naypyidaw;Nay Pyi Taw;Rangoon;Yangon
        MN|Mongolia|Mongolian|Ulaanbaatar;Ulan Bator
        MO|Macao;Macau;Macao Special Administrative Region of China||
        MR|Mauritania;Islamic Republic of Mauritania|Mauritanian|Nouakchott
        MT|Malta;Republic of Malta|Maltese|Valletta
        MU|Mauritius;Republic of Mauritius|Mauritian|Port Louis
        MV|Maldives;Republic of Maldives|Maldivian|Male
        MW|Malawi;Republic of Malawi|Malawian|Lilongwe
        MX|Mexico;United Mexican States|Mexican|Mexico City
        MY|Malaysia|Malaysian|Kuala Lumpur;Putrajaya
        MZ|Mozambique;Republic of Mozambique|Mozambican|Maputo
        NA|Namibia;Republic of Namibia|Namibian|Windhoek
        NC|New Caledonia||
        NE|Niger;Republic of the Niger|Nigerien|Niamey
        NG|Nigeria;Federal Republic of Nigeria|Nigerian|Abuja
        NI|Nicaragua;Republic of Nicaragua|Nicaraguan|Managua
        NL|Netherlands;Holland;Kingdom of the Netherlands|Dutch;Dutchman;Dutchwoman|The Hague;Amsterdam
        NO|Norway;Kingdom of Norway|Norwegian|Oslo
        NP|Nepal;Federal Democratic Republic of Nepal|Nepali;Nepalese|Kathmandu
        NR|Nauru;Republic of Nauru|Nauruan|Yaren
        NZ|New Zealand|New Zealander;Kiwi|Wellington
        OM|Oman;Sultanate of Oman|Omani|Muscat
        PA|Panama;Republic of Panama|Panamanian|Panama City
        PE|Peru;Republic of Peru|Peruvian|Lima
        PF|French Polynesia||
        PG|Papua New Guinea;Independent State of Papua New Guinea|Papua New Guinean|Port Moresby
        PH|Philippines;Republic of the Philippines|Filipino;Philippine;Filipina|Manila
        PK|Pakistan;Islamic Republic of Pakistan|Pakistani|Islamabad
        PL|Poland;Republic of Poland|Polish;Pole|Warsaw
        PR|Puerto Rico|Puerto Rican|San Juan
        PS|Palestine;State of Palestine|Palestinian|Ramallah
        PT|Portugal;Portuguese Republic|Portuguese|Lisbon
        PW|Palau;Republic of Palau|Palauan|Ngerulmud
        PY|Paraguay;Republic of Paraguay|Paraguayan|Asuncion
        QA|Qatar;State of Qatar|Qatari|Doha
        RO|Romania|Romanian|Bucharest
        RS|Serbia;Republic of Serbia|Serbian;Serb|Belgrade
        RU|Russia;Russian Federation|Russian|Moscow;Kremlin
        RW|Rwanda;Rwandese Republic|Rwandan|Kigali
        SA|Saudi Arabia;Kingdom of Saudi Arabia|Saudi;Saudi Arabian|Riyadh
        SB|Solomon Islands|Solomon Islander|Honiara
        SC|Seychelles;Republic of Seychelles|Seychellois|
        SD|Sudan;Republic of the Sudan|Sudanese|Khartoum
        SE|Sweden;Kingdom of Sweden|Swedish;Swede|Stockholm
        SG|Singapore;Republic of Singapore|Singaporean|
        SI|Slovenia;Republic of Slovenia|Slovenian;Slovene|Ljubljana
        SK|Slovakia;Slovak Republic|Slovak;Slovakian|Bratislava
        SL|Sierra Leone;Republic of Sierra Leone|Sierra Leonean|Freetown
        SM|San Marino;Republic of San Marino|Sammarinese|
        SN|Senegal;Republic of Senegal|Senegalese|Dakar
        SO|Somalia;Federal Republic of Somalia|Somali;Somalian|Mogadishu
        SR|Suriname;Republic of Suriname|Surinamese|Paramaribo
        SS|South Sudan;Republic of South Sudan|South Sudanese|Juba
        ST|Sao Tome and Principe;Democratic Republic of Sao Tome and Principe|Sao Tomean|
        SV|El Salvador;Republic of El Salvador|Salvadoran|San Salvador
        SY|Syria;Syrian Arab Republic|Syrian|Damascus
        SZ|Eswatini;Swaziland;Kingdom of Eswatini|Swazi|Mbabane
        TD|Chad;Republic of Chad|Chadian|N'Djamena
        TG|Togo;Togolese Republic|Togolese|Lome
        TH|Thailand;Kingdom of Thailand|Thai|Bangkok
        TJ|Tajikistan;Republic of Tajikistan|Tajikistani;Tajik|Dushanbe
        TL|East Timor;Timor-Leste;Democratic Republic of Timor-Leste|Timorese|Dili
        TM|Turkmenistan|Turkmen|Ashgabat
        TN|Tunisia;Republic of Tunisia|Tunisian|Tunis
        TO|Tonga;Kingdom of Tonga|Tongan|Nuku'alofa
        TR|Turkey;Türkiye;Republic of Türkiye|Turkish;Turk|Ankara
        TT|Trinidad and Tobago;Republic of Trinidad and Tobago|Trinidadian|Port of Spain
        TV|Tuvalu|Tuvaluan|Funafuti
        TW|Taiwan|Taiwanese|Taipei
        TZ|Tanzania;United Republic of Tanzania|Tanzanian|Dodoma
        UA|Ukraine|Ukrainian|Kyiv;Kiev
        UG|Uganda;Republic of Uganda|Ugandan|Kampala
        US|United States;United States of America;America;US;USA|American|Washington;Washington DC
        UY|Uruguay;Eastern Republic of Uruguay|Uruguayan|Montevideo
        UZ|Uzbekistan;Republic of Uzbekistan|Uzbekistani;Uzbek|Tashkent
        VA|Vatican;Holy See;Vatican City||Vatican City
        VC|Saint Vincent and the Grenadines|Vincentian|Kingstown
        VE|Venezuela;Bolivarian Republic of Venezuela|Venezuelan|Caracas
        VN|Vietnam;Viet Nam;Socialist Republic of Viet Nam|Vietnamese|Hanoi
        VU|Vanuatu;Republic of Vanuatu|Ni-Vanuatu|Port Vila
        WS|Samoa;Independent State of Samoa|Samoan|Apia
        XK|Kosovo|Kosovar|Pristina
        YE|Yemen;Republic of Yemen|Yemeni|Sanaa;Sana'a
        ZA|South Africa;Republic of South Africa|South African|Pretoria
        ZM|Zambia;Republic of Zambia|Zambian|Lusaka
        ZW|Zimbabwe;Republic of Zimbabwe|Zimbabwean|Harare
        """
}
