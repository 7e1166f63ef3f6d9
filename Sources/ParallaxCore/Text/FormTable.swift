/// Values of some word forms of a vocabulary. A look-up reads an array: most words of a text have none, and are asked
/// all the same.
struct FormTable<Value: Sendable>: Sendable {
    /// For each form one more than the position of its value; 0 for a form that has none.
    private var places: [UInt32]
    private var values: [Value] = []

    /// A table without values for the forms of a vocabulary.
    init(_ vocabulary: Vocabulary) { places = Array(repeating: 0, count: vocabulary.count) }

    /// The value of a form; nil for one that has none or that the vocabulary has not. Setting nil changes nothing.
    @inline(__always)
    subscript(form: FormID) -> Value? {
        get {
            let place = Int(form.value) < places.count ? places[Int(form.value)] : 0
            return place == 0 ? nil : values[Int(place) - 1]
        }
        set {
            guard let newValue else { return }
            let place = places[Int(form.value)]
            if place > 0 {
                values[Int(place) - 1] = newValue
            } else {
                values.append(newValue)
                places[Int(form.value)] = UInt32(values.count)
            }
        }
    }
}
