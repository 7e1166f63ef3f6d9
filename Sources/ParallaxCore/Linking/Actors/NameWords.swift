/// The words of each role: closed classes and common nouns of English, not names of anybody.
enum NameWords {
    static let lists: [(NameLexicon.Role, String)] = [
        (
            .function,
            """
            a an the this that these those such same other another each every either neither both all any some no none many much more most few
            several i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours
            ourselves they them their theirs themselves who whom whose which what whatever whoever where when why how while
            and or but nor so yet if unless because although though since until till whether than as of in on at by for from to
            into onto upon with without within about above across after against along amid among around before behind below
            beneath beside besides between beyond despite down during except inside like near off out outside over past per
            regarding through throughout toward towards under underneath unlike up via versus vs am is are was were be been being
            do does did done doing have has had having will would shall should can could may might must ought cannot don't
            doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't it's that's
            there's he's she's they're we're you're i'm i've we've they've you've i'll we'll let's not never ever also too very just only even still already
            again once twice here there then now soon later ago always often sometimes usually perhaps maybe indeed instead thus
            therefore hence however moreover meanwhile nevertheless nonetheless furthermore otherwise rather quite almost nearly
            yes okay oh well according given including yesterday today tonight tomorrow earlier recently currently previously
            finally eventually initially additionally similarly consequently accordingly clearly obviously apparently
            reportedly allegedly unfortunately fortunately first second third next last ex one two three four five
            six seven eight nine ten dozens hundreds thousands millions another together apart part least further despite
            following amid based notwithstanding whereas whereby wherever whenever upon ahead overall specifically especially particularly generally
            """
        ),
        (
            .honorific,
            "mr mrs ms miss mister madam madame monsieur dr sir dame lord lady mx messrs rev reverend fr hon"
        ),
        (.male, "mr mister sir lord monsieur king prince duke father brother uncle grandfather son"),
        (
            .female,
            "mrs ms miss madam madame dame lady queen princess duchess mother sister aunt grandmother daughter actress"
        ),
        (
            .title,
            """
            president presidents minister ministers premier chancellor secretary secretaries ambassador ambassadors envoy governor governors gov senator senators
            sen congressman congresswoman representative rep mayor councilman councilwoman general gen colonel col lieutenant lt captain
            capt major maj sergeant sgt commander cmdr admiral adm marshal officer detective inspector constable sheriff chief chairman
            chairwoman chairperson chair director ceo cfo coo founder co-founder leader head king queen prince princess
            duke duchess emperor sultan sheikh emir ayatollah pope cardinal archbishop bishop father sister imam rabbi pastor
            professor prof judge justice attorney prosecutor counsel lawyer spokesman spokeswoman spokesperson adviser advisor
            aide commissioner administrator undersecretary deputy vice-president speaker whip coach quarterback manager
            captain striker defender goalkeeper midfielder linebacker receiver lineman guard actor actress singer rapper author
            journalist reporter correspondent columnist analyst expert economist historian scientist astronaut doctor
            nurse editor producer host driver pilot dictator strongman pres amb diplomat negotiator lawmaker mp
            """
        ),
        (
            .titleModifier,
            """
            prime foreign vice deputy acting interim assistant associate senior junior executive chief defense defence
            interior finance justice health education energy labor labour trade treasury national security special state district
            attorney general supreme crown first lady press managing secretary under permanent presidential house senate majority minority police
            fire white nuclear
            """
        ),
        (
            .portfolio,
            """
            state defense defence justice education health treasury interior energy commerce agriculture labor labour finance war
            staff commons lords representatives operations intelligence homeland foreign transport transportation police veterans trade staff
            """
        ),
        (
            .organisation,
            """
            department ministry agency bureau office council committee commission court parliament congress senate assembly house
            party union league alliance federation confederation association society institute institution university college
            school academy foundation fund bank company corporation corp inc ltd llc plc co group holdings industries partners
            army navy force forces guard corps brigade police patrol times post journal news press daily magazine tribune herald telegraph
            network channel radio television broadcasting club team united hospital clinic center centre laboratory museum
            library church mosque temple organization organisation authority administration board tribunal service services
            command directorate headquarters embassy consulate mission coalition front movement brotherhood tank studios records pictures
            entertainment airlines airways motors systems technologies software pharmaceuticals insurance securities exchange community
            """
        ),
        (
            .office,
            "department ministry agency bureau office council committee commission court parliament congress senate assembly embassy consulate house"
        ),
        (
            .place,
            """
            river lake sea ocean bay gulf strait channel island islands peninsula mountain mountains hill hills valley desert forest
            park street avenue road boulevard lane square bridge airport station port harbor harbour beach county province region district city
            town village state territory republic kingdom coast cape canal palace hotel stadium arena tower hall plaza base camp prison
            jail border
            """
        ),
        (
            .placeStart,
            "north south east west northern southern eastern western central mount mt saint st san santa fort port lake cape new upper lower el los las la"
        ),
        (
            .event,
            """
            war wars summit conference treaty agreement accord accords pact protocol convention declaration act bill amendment
            resolution election elections olympics games cup bowl championship championships championship open prix award awards prize festival
            revolution crisis operation storm hurricane earthquake massacre plan doctrine initiative deal memorandum talks
            constitution charter meeting negotiations visit
            """
        ),
        (
            .calendar,
            """
            monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march
            april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
            christmas easter thanksgiving ramadan halloween a.m p.m am pm gmt est edt pst pdt utc bst cet
            """
        ),
        (.particle, "de del der den van von bin ibn al el la le da di du dos das ten ter af"),
        (
            .demonym,
            """
            european europeans asian asians african africans western westerner westerners eastern arab arabs arabic latin islamic islamist muslim
            muslims christian christians catholic catholics protestant jewish jews jew hindu hindus buddhist sunni shia shiite
            soviet soviets nordic baltic balkan caucasian kurdish kurds kurd tibetan chechen scottish scots welsh english
            englishman catalan korean koreans republican democrat democratic communist communists
            californian texan parisian londoner anglo euro hispanic atlantic transatlantic euro-atlantic trans-atlantic pan post-soviet
            """
        ),
        (.circle, "administration"),
        (.inPlace, "in near at outside inside around across throughout"),
        (
            .saying,
            """
            said says say told tells tell added adds noted notes stated states stressed stresses wrote writes argued argues claimed claims
            explained explains insisted insists announced announces declared declares warned warns asked asks replied
            replies admitted admits acknowledged acknowledges confirmed confirms denied denies suggested suggests emphasized
            emphasised emphasizes remarked remarks recalled recalls concluded concludes tweeted posted commented comments
            testified testifies reported reports observed observes
            """
        ),
        (.definite, "the this that these those"),
        (
            .pronoun,
            "he him his himself she her hers herself they them their theirs themselves who whom whose i we us our"
        ),
    ]

    /// Common nouns for human beings and groups of them: kinship, age and sex, work, law, war, sport, crowds.
    static let humans = """
        man men woman women boy boys girl girls child children kid kids baby teen teenager teenagers
        person people adult adults father mother dad mom mum parent parents son sons daughter daughters
        brother brothers sister sisters wife husband spouse widow uncle aunt cousin nephew niece
        grandmother grandfather family families couple friend friends neighbor neighbors neighbour
        neighbours boyfriend girlfriend fiance fiancee twin twins police cop cops officer officers
        detective detectives investigator investigators authorities official officials prosecutor
        prosecutors judge judges jury juror jurors lawyer lawyers attorney attorneys defendant
        defendants plaintiff suspect suspects victim victims witness witnesses killer gunman gunmen
        shooter attacker attackers robber robbers thief thieves hacker hackers pirate pirates terrorist
        terrorists rebel rebels militant militants soldier soldiers troops sailor sailors marine marines
        guard guards hostage hostages prisoner prisoners inmate inmates captive captives driver drivers
        pilot pilots passenger passengers crew climber climbers hiker hikers skier skiers tourist
        tourists pedestrian motorist rider runner doctor doctors physician surgeon nurse nurses patient
        patients student students teacher teachers professor worker workers employee employees colleague
        colleagues boss bosses owner owners manager managers executive executives spokesman spokeswoman
        spokesperson resident residents citizen citizens voter voters immigrant immigrants migrant
        migrants refugee refugees protester protesters demonstrator demonstrators activist activists
        organizer organizers supporter supporters critic critics leader leaders lawmaker lawmakers
        director directors chief commander diplomat diplomats envoy adviser advisers aide aides
        candidate nominee politician politicians actor actors actress singer star stars host hosts
        producer producers writer author band fan fans player players coach coaches team teams athlete
        athletes boxer scientist scientists researcher researchers engineer engineers expert experts
        analyst analysts journalist journalists reporter reporters editor company firm gang group crowd
        customer customers clerk priest bishop pope pastor farmer farmers fisherman fishermen bystander
        bystanders survivor survivors rescuer rescuers firefighter firefighters teammates teammate
        opponent opponents
        """
}
