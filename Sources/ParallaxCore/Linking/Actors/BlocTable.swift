/// Blocs, bodies of states and parts of the world that texts name without saying what they are.
///
/// Source: The World Factbook (public domain), appendix "International Organizations and Groups", the bodies that
/// news name by letters alone; and the continents with the customary regions.
enum BlocTable {
    /// One bloc or region.
    struct Bloc {
        /// Its names, the customary short one first.
        let names: [String]
        /// Whether it acts (a bloc, an organisation) or is a part of the world (a place).
        let kind: ActorKind
    }

    /// Blocs whose names in lower case are common words are written with the article that marks them.
    static let blocs: [Bloc] =
        parse(
            """
            EU;European Union
            NATO;North Atlantic Treaty Organization;North Atlantic Treaty Organisation;North Atlantic Alliance
            UN;United Nations
            BRICS
            G7;Group of Seven
            G8;Group of Eight
            G20;Group of Twenty
            ASEAN;Association of Southeast Asian Nations
            OPEC;Organization of the Petroleum Exporting Countries
            CIS;Commonwealth of Independent States
            Arab League;League of Arab States
            African Union
            the West
            Soviet Union;USSR
            """, .bloc)
        + parse(
            """
            IMF;International Monetary Fund
            WTO;World Trade Organization;World Trade Organisation
            WHO;World Health Organization;World Health Organisation
            IAEA;International Atomic Energy Agency
            OSCE;Organization for Security and Co-operation in Europe
            World Bank
            """, .organisation)
        + parse(
            """
            Europe
            Eastern Europe
            Western Europe
            Central Europe
            Asia
            East Asia
            Southeast Asia
            South Asia
            Central Asia
            Asia-Pacific
            Indo-Pacific
            Africa
            North Africa
            West Africa
            East Africa
            North America
            South America
            Central America
            Latin America
            Antarctica
            Middle East
            Far East
            Balkans
            Caucasus
            """, .place)

    private static func parse(_ table: String, _ kind: ActorKind) -> [Bloc] {
        table.split(separator: "\n").map {
            Bloc(names: $0.split(separator: ";").map(String.init), kind: kind)
        }
    }
}
