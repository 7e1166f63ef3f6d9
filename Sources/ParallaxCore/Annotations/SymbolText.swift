/// A text as numbers for its distinct scalars, for approximate search.
struct SymbolText {
    /// The symbol of each scalar.
    let symbols: [UInt32]
    /// How many distinct scalars there are.
    let alphabet: Int
    private let symbolOf: [Unicode.Scalar: UInt32]

    init(_ bytes: [UInt8]) {
        var symbols: [UInt32] = []
        symbols.reserveCapacity(bytes.count)
        var symbolOf: [Unicode.Scalar: UInt32] = [:]
        var common = [UInt32](repeating: .max, count: 128)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar.value < 128, common[Int(scalar.value)] != .max {
                symbols.append(common[Int(scalar.value)])
                continue
            }
            let symbol = symbolOf[scalar] ?? UInt32(symbolOf.count)
            symbolOf[scalar] = symbol
            if scalar.value < 128 { common[Int(scalar.value)] = symbol }
            symbols.append(symbol)
        }
        self.symbols = symbols
        self.symbolOf = symbolOf
        alphabet = symbolOf.count
    }

    /// The symbols of words; nil for a scalar that the text does not have.
    func symbols(of words: String) -> [Int?] { words.unicodeScalars.map { symbolOf[$0].map(Int.init) } }
}
