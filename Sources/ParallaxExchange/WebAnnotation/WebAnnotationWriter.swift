import ParallaxCore

/// Writes annotations as a W3C AnnotationCollection (Web Annotation Data Model, 2017). Nothing is lost: what the
/// model has no word for stands under keys of our own (`urn:x-parallax:…`).
enum WebAnnotationWriter {
    static let revisionKey = "urn:x-parallax:revision"
    static let ancestorsKey = "urn:x-parallax:ancestors"
    private static let context = JSONValue.string("http://www.w3.org/ns/anno.jsonld")

    static func write(_ material: ExportMaterial) -> ExportResult {
        let collection = urn(StableGUID.of("collection", material.title))
        let page = urn(StableGUID.of("page", material.title))
        let total = JSONValue.int(material.notes.count)
        let label = JSONValue.string(material.title)
        let document = JSONValue.object([
            "@context": context, "id": collection, "type": .string("AnnotationCollection"), "label": label,
            "created": .string(material.moment.description),
            "generator": .object([
                "id": .string("urn:x-parallax:app"), "type": .string("Software"),
                "name": .string(ExportMaterial.generator),
            ]),
            "total": total,
            "first": .object([
                "id": page, "type": .string("AnnotationPage"),
                "partOf": .object(["id": collection, "label": label, "total": total]), "startIndex": .int(0),
                "items": .array(material.notes.map { annotation($0.annotation) }),
            ]),
            "last": page,
        ])
        return ExportResult(
            files: [ExportedFile(name: ExportFormat.webAnnotation.fileName, bytes: document.document)],
            omissions: material.withheldRemark, count: material.notes.count)
    }

    private static func annotation(_ annotation: Annotation) -> JSONValue {
        let bodies = bodies(annotation)
        let ancestors = annotation.ancestors.map { JSONValue.string(String($0, radix: 16)) }
        return .object([
            "id": urn(annotation.id), "type": .string("Annotation"),
            "motivation": .string(annotation.motivation.rawValue),
            "created": .string(annotation.created.description),
            "modified": .string(annotation.modified.description),
            "creator": annotation.author.isEmpty
                ? nil
                : .object([
                    "id": urn(StableGUID.of("person", annotation.author)), "type": .string("Person"),
                    "name": .string(annotation.author),
                ]),
            "body": bodies.isEmpty ? nil : .array(bodies), "target": target(annotation.target, purpose: nil),
            revisionKey: .int(annotation.revision),
            ancestorsKey: ancestors.isEmpty ? nil : .array(ancestors),
        ])
    }

    private static func bodies(_ annotation: Annotation) -> [JSONValue] {
        var bodies: [JSONValue] = []
        if let link = annotation.link {
            bodies.append(target(link.target, purpose: "linking"))
            bodies.append(text(link.relation.description, purpose: "classifying"))
        }
        if !annotation.text.isEmpty { bodies.append(text(annotation.text, purpose: "commenting")) }
        return bodies + annotation.tags.map { text($0.value, purpose: "tagging") }
    }

    private static func text(_ value: String, purpose: String) -> JSONValue {
        .object([
            "type": .string("TextualBody"), "value": .string(value),
            "format": purpose == "commenting" ? .string("text/plain") : nil, "purpose": .string(purpose),
        ])
    }

    private static func target(_ target: AnnotationTarget, purpose: String?) -> JSONValue {
        .object([
            "type": .string("SpecificResource"), "purpose": purpose.map(JSONValue.string),
            "source": .string(SourceAddress.iri(of: target.file)),
            "selector": .array([
                .object([
                    "type": .string("TextQuoteSelector"), "exact": .string(target.exact),
                    "prefix": .string(target.prefix), "suffix": .string(target.suffix),
                ]),
                .object([
                    "type": .string("TextPositionSelector"), "start": .int(target.start.value),
                    "end": .int(target.end.value),
                ]),
            ]),
        ])
    }

    private static func urn(_ id: RecordID) -> JSONValue { .string("urn:uuid:\(id)") }
}
