import Foundation
import Testing

/// The same template and data give the same bytes, wherever and whenever.
@Suite struct DeterminismTests {
    static let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpus")

    static let data = """
        {than: "a & b", dam: c, danh_dau: d, ngon_ngu: e, o_nhap: f, cho: g, lien_ket: h, chu: i, chu_thich: k, cuoi: l, \
        khung: m, mo_ta: n, dau_trang: o, dau_chan: p, dau_nhat: q, dau_hai: r, chan_trang: s, chan_chan: t, chan_nhat: u, \
        tieu_de: v, chu_de: w, tu_khoa: x, rieng: y, truong: z, co: true, xs: [một, hai, ba], hang: [{ten: A, so: 1}, {ten: B, so: 2}]}
        """

    @Test(arguments: ["libreoffice.odt", "libreoffice.fodt", "libreoffice.docx", "google-docs.docx", "bao-cao"])
    func `time zone, language, cores and clock change nothing`(template: String) throws {
        let place = try Workplace()
        let isKind = !template.contains(".")
        try place.write(isKind ? Workplace.data : Self.data, "a.yaml")
        let name = isKind ? template : Self.corpus.appending(path: template).path
        let ending = isKind ? "docx" : template.split(separator: ".").last.map(String.init) ?? ""
        let environments = [
            [:], ["TZ": "Asia/Ho_Chi_Minh", "LANG": "vi_VN.UTF-8", "LC_ALL": "vi_VN.UTF-8"],
            ["TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8"], ["LC_ALL": "C", "TZ": "Pacific/Kiritimati"],
            ["LIBDISPATCH_COOPERATIVE_POOL_STRICT": "1", "TMPDIR": place.folder.path, "HOME": place.folder.path],
        ]
        var outputs: Set<Data> = []
        for (number, environment) in environments.enumerated() {
            let output = "\(number).\(ending)"
            let run = try place.run(
                "fill", name, "--data", "a.yaml", "-o", output, environment: environment)
            #expect(run.status == 0, "\(run.messages)")
            outputs.insert(try #require(place.bytes(output)))
            // Another second of the clock, and of the archive's.
            if number == 0 { Thread.sleep(forTimeInterval: 2.1) }
        }
        #expect(outputs.count == 1)
    }
}
