import SafeXML

/// Pictures in the text, and in the place of those of the template.
extension Renderer {
    /// The most that a picture takes of a page when nothing else bounds it: the text of an A4 page.
    private static let page = (width: 16_000, height: 24_000)

    /// A picture that stands in its line like a letter.
    mutating func write(_ picture: Picture, for tag: Tag) {
        writer.begin(WrittenElement.frame.startTag)
        writer.append(attribute: "text:anchor-type", value: "as-char")
        write(
            picture,
            named: tag.path.description,
            picture.size.fitted(width: Self.page.width, height: Self.page.height)
        )
        writer.end(WrittenElement.frame.endTag)
    }

    mutating func render(_ slot: PictureSlot) {
        switch value(of: slot.tag) {
        case nil: break
        case .picture(let picture)?:
            open(slot.shell)
            let size = picture.size.fitted(width: slot.width, height: slot.height)
            write(picture, named: slot.tag.path.description, size)
            close(slot.shell)
        case let other? where other.isEmpty: break
        default: report(.notPicture(slot.tag.path.description, at: slot.tag.place))
        }
    }

    /// What stands in the frame that was begun (ODF 1.3 part 3, 10.4.2).
    private mutating func write(_ picture: Picture, named name: String, _ size: Picture.Size) {
        writer.append(attribute: "draw:name", value: drawingName(name))
        writer.append(attribute: "svg:width", value: Self.millimetres(size.width))
        writer.append(attribute: "svg:height", value: Self.millimetres(size.height))
        writer.begin(WrittenElement.image.startTag)
        writer.append(attribute: "xlink:href", value: shelf.path(of: picture))
        writer.append(attribute: "xlink:type", value: "simple")
        writer.append(attribute: "xlink:show", value: "embed")
        writer.append(attribute: "xlink:actuate", value: "onLoad")
        writer.append(attribute: "draw:mime-type", value: picture.format.mediaType)
        writer.end(WrittenElement.image.endTag)
        write(picture.alternative, in: .title)
        write(picture.description, in: .description)
    }

    private mutating func write(_ words: String, in element: WrittenElement) {
        guard !words.isEmpty else { return }
        writer.begin(element.startTag)
        writer.append(text: words)
        writer.end(element.endTag)
    }

    private static func millimetres(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)mm"
    }
}
