import OfficeDocuments
import Pictures

/// A picture among characters, as markup that needs nothing around it.
struct PictureMarkup {
    let stored: PictureStore.Stored
    let picture: Picture
    let size: PictureSize
    let alternative: String

    /// What a picture measures at most where its author says nothing: the text of an A4
    /// page between the Decree's margins.
    private static let largest = PictureSize(
        width: 160 * PictureSize.millimetre, height: 240 * PictureSize.millimetre)

    init(_ value: PictureValue, _ stored: PictureStore.Stored, _ picture: Picture) {
        self.stored = stored
        self.picture = picture
        alternative = value.alternative ?? ""
        size =
            value.width == nil && value.height == nil
            ? stored.size.within(width: Self.largest.width, height: Self.largest.height)
            : stored.size.fitted(width: value.width, height: value.height)
    }

    // MARK: ODF

    /// ODF 1.3, part 3, 10.4.2 and 10.4.4.
    func openDocument(isFlat: Bool) -> String {
        let image =
            isFlat
            ? "<draw:image>\(PictureToken.data(stored.number).text)</draw:image>"
            : """
            <draw:image xlink:href="\(PictureToken.reference(stored.number).text)" xlink:type="simple" \
            xlink:show="embed" xlink:actuate="onLoad"/>
            """
        let description =
            alternative.isEmpty ? "" : "<svg:desc>\(Self.escaped(alternative, .plain))</svg:desc>"
        return """
            <draw:frame xmlns:draw="\(Namespaces.drawing)" xmlns:svg="\(Namespaces.svg)" \
            xmlns:text="\(Namespaces.text)" xmlns:xlink="\(Namespaces.xlink)" \
            draw:name="\(Self.namePrefix)\(PictureToken.newNumber.text)" text:anchor-type="as-char" \
            svg:width="\(DrawingLength.text(of: size.width))" \
            svg:height="\(DrawingLength.text(of: size.height))">\(image)\(description)</draw:frame>
            """
    }

    /// Names of drawings that this engine makes.
    static let namePrefix = "vanthu-"

    // MARK: WordprocessingML

    private static let pictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture"

    /// ISO 29500-1, 20.4.2.8 and 20.2.2.5.
    var word: String {
        let extent = "cx=\"\(size.width)\" cy=\"\(size.height)\""
        let description = Self.escaped(alternative, .attribute)
        let name = "name=\"\(Self.namePrefix)\(PictureToken.sameNumber.text)\" descr=\"\(description)\""
        return """
            <wp:inline xmlns:wp="\(Namespaces.wordDrawing)" distT="0" distB="0" distL="0" distR="0">\
            <wp:extent \(extent)/><wp:docPr id="\(PictureToken.newNumber.text)" \(name)/>\
            <wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="\(Namespaces.drawingML)" noChangeAspect="1"/>\
            </wp:cNvGraphicFramePr><a:graphic xmlns:a="\(Namespaces.drawingML)">\
            <a:graphicData uri="\(Self.pictureNamespace)"><pic:pic xmlns:pic="\(Self.pictureNamespace)">\
            <pic:nvPicPr><pic:cNvPr id="\(PictureToken.sameNumber.text)" \(name)/><pic:cNvPicPr/></pic:nvPicPr>\
            <pic:blipFill><a:blip xmlns:r="\(Namespaces.relationships)" \
            r:embed="\(PictureToken.reference(stored.number).text)"\(blipEnd)\
            <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>\
            <a:ext \(extent)/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
            </a:graphicData></a:graphic></wp:inline>
            """
    }

    private var blipEnd: String {
        guard let vector = stored.vector else { return "/>" }
        return ">" + Self.vectorExtension(vector, prefix: "a:") + "</a:blip>"
    }

    /// The drawing itself, for those who can show it (MS-ODRAWXML, 2.24.3).
    static func vectorExtension(_ number: Int, prefix a: String) -> String {
        """
        <\(a)extLst><\(a)ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip \
        xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" \
        xmlns:r="\(Namespaces.relationships)" r:embed="\(PictureToken.reference(number).text)"/></\(a)ext></\(a)extLst>
        """
    }

    static func escaped(_ text: String, _ carrier: Carrier) -> String {
        var bytes: [UInt8] = []
        _ = bytes.append(text: text, by: carrier)
        return String(decoding: bytes, as: UTF8.self)
    }
}
