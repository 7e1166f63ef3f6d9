import Foundation
import ParallaxCore

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An element of an XML document, with its text and children in order.
final class XMLElementNode {
    let name: String
    let attributes: [String: String]
    var children: [XMLElementNode] = []
    /// The text of the element itself; where it has children, what was written between the tags.
    var content: [Piece] = []

    /// Text, or the child at a position.
    enum Piece {
        case text(String)
        case child(Int)
    }

    init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// The children of a name.
    func all(_ name: String) -> [XMLElementNode] { children.filter { $0.name == name } }

    /// The first child of a name.
    func first(_ name: String) -> XMLElementNode? { children.first { $0.name == name } }

    /// The text. QualCoder writes the mark-up in a note without escaping it, so that it comes in as elements: it is
    /// put together again as it was written.
    var text: String {
        guard !children.isEmpty else { return plain(content, escaping: false) }
        return plain(content, escaping: true)
    }

    private func plain(_ pieces: [Piece], escaping: Bool) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text):
                return escaping
                    ? text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(
                        of: "<", with: "&lt;")
                    : text
            case .child(let position):
                let child = children[position]
                let attributes = child.attributes.sorted { $0.key < $1.key }
                    .map { XMLWriting.attribute($0.key, $0.value) }.joined()
                guard !child.content.isEmpty else { return "<\(child.name)\(attributes)/>" }
                return
                    "<\(child.name)\(attributes)>\(child.plain(child.content, escaping: true))</\(child.name)>"
            }
        }.joined()
    }
}

/// Reads XML without document types, entities of its own, or anything from outside.
enum QDADocument {
    /// The deepest nesting of elements.
    static let deepest = 200

    static func read(_ bytes: [UInt8], name: String) throws(ImportFault) -> XMLElementNode {
        let text = try decoded(bytes, name: name)
        guard text.range(of: "<!DOCTYPE", options: .caseInsensitive) == nil,
            text.range(of: "<!ENTITY", options: .caseInsensitive) == nil
        else {
            throw ImportFault(
                "\(name): has a document type or entities, which are not read; nothing was taken")
        }
        // The text is UTF-8 now, whatever its declaration says.
        var body = Substring(text)
        if body.hasPrefix("<?xml"), let end = body.range(of: "?>") { body = body[end.upperBound...] }
        let parser = XMLParser(data: Data(body.utf8))
        parser.shouldResolveExternalEntities = false
        let builder = TreeBuilder()
        parser.delegate = builder
        guard parser.parse(), let root = builder.root else {
            if builder.isTooDeep { throw ImportFault("\(name): nested deeper than \(deepest) elements") }
            throw ImportFault("\(name):\(parser.lineNumber): not well-formed XML; nothing was taken")
        }
        return root
    }

    /// UTF-8, or UTF-16 with a byte order mark; nothing else is known to be written.
    private static func decoded(_ bytes: [UInt8], name: String) throws(ImportFault) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            if let text = String(bytes: bytes, encoding: .utf16) { return text }
        } else if let text = String(
            validating: bytes.drop(while: { [0xEF, 0xBB, 0xBF].contains($0) }), as: UTF8.self)
        {
            return text
        }
        throw ImportFault("\(name): neither UTF-8 nor UTF-16")
    }
}

private final class TreeBuilder: NSObject, XMLParserDelegate {
    private(set) var root: XMLElementNode?
    private(set) var isTooDeep = false
    private var open: [XMLElementNode] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard open.count < QDADocument.deepest else {
            isTooDeep = true
            parser.abortParsing()
            return
        }
        let plain = name.split(separator: ":").last.map(String.init) ?? name
        let element = XMLElementNode(name: plain, attributes: attributes)
        if let parent = open.last {
            parent.content.append(.child(parent.children.count))
            parent.children.append(element)
        } else {
            root = element
        }
        open.append(element)
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        _ = open.popLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        open.last?.content.append(.text(text))
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        open.last?.content.append(.text(String(decoding: block, as: UTF8.self)))
    }
}
