import Foundation
import OpenDocument
import Testing

@Suite("A picture, before it stands in a text")
struct PictureTests {
    private func size(_ bytes: Data) throws -> [Int] {
        let size = try Picture(bytes, alternative: "x").size
        return [size.width, size.height]
    }

    private func fault(_ bytes: Data) -> Picture.Fault? {
        do throws(Picture.Fault) {
            _ = try Picture(bytes, alternative: "x")
            return nil
        } catch {
            return error
        }
    }

    @Test("is as large as its pixels are at the density that its file names")
    func trueSize() throws {
        #expect(try size(Drawn.png(300, 150, perMetre: 11_811)) == [2540, 1270])
        #expect(try size(Drawn.jpeg(300, 150, density: 300)) == [2540, 1270])
        #expect(try size(Drawn.jpeg(300, 150, density: 100, unit: 2)) == [3000, 1500])
        // 96 to the inch where nothing is named.
        #expect(try size(Drawn.png(96, 48)) == [2540, 1270])
        #expect(try size(Drawn.jpeg(96, 48, density: 1, unit: 0)) == [2540, 1270])
    }

    @Test("of SVG is as large as its lengths say, or its view box")
    func drawings() throws {
        #expect(try size(Drawn.svg("width='30mm' height='2cm'")) == [3000, 2000])
        #expect(try size(Drawn.svg("width='96' height='48px'")) == [2540, 1270])
        #expect(try size(Drawn.svg("width='3cm' viewBox='0 0 30 10'")) == [3000, 1000])
        #expect(
            try size(Drawn.svg("width='100%' height='100%' viewBox='0,0,96,48'")) == [2540, 1270]
        )
        #expect(fault(Drawn.svg("width='100%'")) == .broken("SVG"))
    }

    @Test("is refused where it is none, or is cut off, wherever that is")
    func broken() {
        #expect(fault(Data("GIF89a".utf8)) == .unknown)
        #expect(fault(Data()) == .unknown)
        for (name, whole) in [
            ("PNG", Drawn.png(9, 9, perMetre: 1)), ("JPEG", Drawn.jpeg(9, 9, density: 72)),
        ] {
            for count in 4..<whole.count - 4 {
                #expect(fault(whole.prefix(count)) == .broken(name))
            }
        }
        var bent = Drawn.png(9, 9)
        bent[19] ^= 1
        #expect(fault(bent) == .broken("PNG"))
        #expect(fault(Data("<svg><g></svg>".utf8)) == .broken("SVG"))
        #expect(fault(Data("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>".utf8)) == .active("DOCTYPE"))
    }

    @Test("of PNG is refused when its head lies about its pixels, or is of no kind that there is")
    func lying() {
        let whole = 9 * 3
        #expect(fault(Drawn.png(9, 9, holding: whole)) == nil)
        for size in [0, whole - 1, whole + 1] {
            #expect(fault(Drawn.png(9, 9, holding: size)) == .broken("PNG"))
        }
        // Seven passes, of 2, 1, 3, 2, 5, 4 and 9 pixels to a line, on 2, 2, 1, 3, 2, 5 and 4 lines.
        let passes = 2 * 2 + 2 * 2 + 1 * 2 + 3 * 2 + 2 * 2 + 5 * 2 + 4 * 3
        #expect(fault(Drawn.png(9, 9, isInterlaced: true, holding: passes)) == nil)
        #expect(fault(Drawn.png(9, 9, isInterlaced: true)) == .broken("PNG"))
        #expect(fault(Drawn.png(1, 1, isInterlaced: true, holding: 2)) == nil)
        // A colour of five, one bit each of three, and places in a palette that is not there.
        for colour: UInt8 in [5, 2, 3] {
            #expect(fault(Drawn.png(9, 9, colour: colour)) == .broken("PNG"))
        }
    }

    @Test("of JPEG is refused when it is of a kind that offices do not show")
    func uncommon() {
        for kind: UInt8 in [0xC0, 0xC1, 0xC2] {
            #expect(fault(Drawn.jpeg(9, 9, frame: kind)) == nil)
        }
        for kind: UInt8 in [0xC3, 0xC9] {
            #expect(fault(Drawn.jpeg(9, 9, frame: kind)) == .broken("JPEG"))
        }
    }

    @Test("is refused beyond its bounds of bytes and pixels, before anybody unpacks it")
    func bounds() {
        let large = Drawn.png(10_000, 5_001, holding: 0)
        #expect(
            fault(large)
                == .tooManyPixels(width: 10_000, height: 5_001, limit: Picture.mostPixels)
        )
        let wide = Drawn.png(0x7FFF_FFFF, 0x7FFF_FFFF, holding: 0)
        #expect(
            fault(wide)
                == .tooManyPixels(
                    width: 0x7FFF_FFFF,
                    height: 0x7FFF_FFFF,
                    limit: Picture.mostPixels
                )
        )
        #expect(fault(Drawn.png(0, 9)) == .broken("PNG"))
        let heavy = Data(count: Picture.mostBytes + 1)
        #expect(fault(heavy) == .tooManyBytes(heavy.count, limit: Picture.mostBytes))
    }

    @Test("is refused when it lies on its side, which offices do not turn")
    func turned() {
        #expect(fault(Drawn.jpeg(9, 9, turned: 6)) == .turned)
        #expect(fault(Drawn.jpeg(9, 9, turned: 1)) == nil)
    }

    @Test(
        "of SVG is refused when it does more than draw",
        arguments: [
            ("<script>x</script>", "script"), ("<g onload='x'/>", "onload"),
            ("<image xlink:href='http://a.b/c.png'/>", "href"),
            ("<image href='data:image/svg+xml,x'/>", "href"),
            ("<style>@import url(x.css)</style>", "style"),
            ("<g style='fill: URL( \"x#a\")'/>", "style"), ("<foreignObject/>", "foreignObject"),
            ("<a href='javascript:x'/>", "href"), ("<set attributeName='x'/>", "set"),
            ("<g><animate attributeName='x'/></g>", "animate"),
        ]
    )
    func active(_ inside: String, _ culprit: String) {
        #expect(fault(Drawn.svg("width='9' height='9'", inside)) == .active(culprit))
    }

    @Test("of SVG may refer to itself, hold pictures of pixels, and lead elsewhere by a link")
    func inert() {
        let inside = """
            <use href='#a'/><g fill='url(#b)'/><image href='data:image/png;base64,A'/>\
            <a href='https://a.b'/>
            """
        #expect(fault(Drawn.svg("width='9' height='9'", inside)) == nil)
    }
}
