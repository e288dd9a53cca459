import Diagnostics
import ReadingModel
import Recognition
import VietnameseText

/// Chức vụ, họ tên người ký, ô 7 (Phụ lục I, Phần I, II.7).
enum SignatureRules {
    static let rules: [Rule] = [
        titleLook, prefix, slash, deputy, ownTitle, collective, nameLook, degree, address, splitting, missingName,
    ]

    /// Signers of documents whose form the Decree draws.
    private static func signers(_ document: CheckedDocument) -> [Signer] {
        KindTraits(document).isByPractice ? [] : document.components.signers
    }

    private static let titleLook = Rule(
        "ND30-KY-01", "PL1 II.7.đ", .signerTitle,
        examples: [
            RuleExample(.report) { $0[.title].look(bold: false) }, RuleExample(.report) { $0[.authority].look(size: 12) },
            RuleExample(.report) { $0[.title].alignment = .left },
        ]
    ) { document in
        guard !KindTraits(document).isByPractice else { return [] }
        let found = document.departures(
            .signerTitle, from: LookDemand(bold: true, italic: false, size: 13...14, capital: true))
        if !found.isEmpty { return found }
        return document.misaligned(document.indices(.signerTitle))
    }

    private static let prefix = Rule(
        "ND30-KY-02", "PL1 II.7.b", .signerTitle,
        examples: [RuleExample(.decision) { $0[.authority].text = "KT.CHỦ TỊCH" }]
    ) { document in
        signers(document).flatMap(\.authority).compactMap { line in
            guard let prefix = AuthorityPrefix(document.body[line].letters), !prefix.isRight, !prefix.hasSlash,
                document.body[line].letters[prefix.written].contains(".")
            else { return nil }
            return finding(line, prefix, document)
        }
    }

    private static let slash = Rule(
        "ND30-KY-03", "PL1 II.7.b", .signerTitle,
        examples: [
            RuleExample(.decision) { $0[.authority].text = "K/T CHỦ TỊCH" }, RuleExample(.decision) { $0[.authority].text = "KT CHỦ TỊCH" },
        ]
    ) { document in
        signers(document).flatMap(\.authority).compactMap { line in
            guard let prefix = AuthorityPrefix(document.body[line].letters),
                prefix.hasSlash || !document.body[line].letters[prefix.written].contains(".")
            else { return nil }
            return finding(line, prefix, document)
        }
    }

    private static func finding(_ line: Int, _ prefix: AuthorityPrefix, _ document: CheckedDocument) -> Finding {
        let demanded = prefix.word + ". "
        let found = document.body[line].text(prefix.written).trimmed
        let fix = Fix.text(line: line, range: prefix.written, with: demanded)
        return Finding(at: line, prefix.written, found: found, demanded: prefix.word + ".", fixes: [fix])
    }

    private static let deputy = Rule(
        "ND30-KY-04", "PL1 II.7.b", .signerTitle,
        examples: [RuleExample(.decision) { $0[.title].text = "CHỦ TỊCH" }]
    ) { document in
        signers(document).flatMap { signer -> [Finding] in
            guard let line = signer.authority.last, let prefix = AuthorityPrefix(document.body[line].letters), prefix.word == "KT",
                let title = signer.titles.first
            else { return [] }
            let key = document.body[title].key
            let isDeputy = ["phó", "thứ trưởng", "cấp phó", "quyền", "phụ trách", "thẩm phán", "kiểm sát viên"].contains { key.contains($0) }
            return isDeputy ? [] : [Finding(at: title, found: document.body[title].text, demanded: "PHÓ …")]
        }
    }

    private static let ownTitle = Rule(
        "ND30-KY-05", "PL1 II.7.b", .signerTitle,
        examples: [
            RuleExample(.decision) { $0[.authority].text = "TL. CHỦ TỊCH" },
            RuleExample(.letter) { $0.remove(.title) },
        ]
    ) { document in
        signers(document).flatMap { signer -> [Finding] in
            guard let line = signer.authority.first(where: { index in
                let word = AuthorityPrefix(document.body[index].letters)?.word
                return word == "TL" || word == "TUQ"
            }), let prefix = AuthorityPrefix(document.body[line].letters) else { return [] }
            guard let title = signer.titles.first else {
                return signer.authority.count > 1 ? [] : [Finding(at: line, found: document.body[line].text)]
            }
            // A deputy of the same head signs KT.
            let head = String(String.UnicodeScalarView(document.body[line].letters[prefix.written.upperBound...])).folded
            guard signer.authority.count == 1, document.body[title].key == "phó " + head else { return [] }
            let fix = "KT. " + document.body[line].text(prefix.written.upperBound..<document.body[line].letters.count)
            return [Finding(at: line, prefix.written, found: document.body[line].text, demanded: fix)]
        }
    }

    private static let collective = Rule(
        "ND30-KY-06", "PL1 II.7.b; Đ13.2", .signerTitle,
        examples: [RuleExample(.report) {
            $0.remove("authority-2")
            $0.remove(.title)
        }]
    ) { document in
        signers(document).compactMap { signer in
            guard let line = signer.authority.first, AuthorityPrefix(document.body[line].letters)?.word == "TM",
                signer.titles.isEmpty, signer.name != nil
            else { return nil }
            return Finding(at: line, found: document.body[line].text)
        }
    }

    private static let nameLook = Rule(
        "ND30-KY-07", "PL1 II.7.đ", .signerName,
        examples: [
            RuleExample(.report) { $0[.name].look(bold: false) }, RuleExample(.report) { $0[.name].text = "NGUYỄN VĂN AN" },
            RuleExample(.report) { $0[.name].look(italic: true) },
        ]
    ) { document in
        let lines = signers(document).compactMap(\.name)
        return document.departures(
            .signerName, from: LookDemand(bold: true, italic: false, size: 13...14, capital: false), lines: lines)
    }

    /// The same rule where a final document has no name at all.
    private static let missingName = Rule("ND30-KY-07", "PL1 II.7.đ", .signerName) { document in
        guard document.profile == .final, let signer = signers(document).first(where: { $0.name == nil }),
            let line = signer.lines.last, !KindTraits(document).isByPractice
        else { return [] }
        return [Finding(at: line, demanded: "§signer-name")]
    }

    private static let degrees: Set<String> = [
        "gs", "pgs", "ts", "ths", "bs", "bsck", "bsckii", "bscki", "ds", "ks", "cn", "ls", "ngnd", "ngưt", "nsnd", "nsưt", "ttnd", "ttưt",
        "thạc sĩ", "tiến sĩ", "giáo sư", "phó giáo sư", "bác sĩ", "kỹ sư", "cử nhân", "dược sĩ",
    ]

    private static let degree = Rule(
        "ND30-KY-08", "PL1 II.7.c", .signerName, examples: [RuleExample(.report) { $0[.name].text = "ThS. Nguyễn Văn An" }]
    ) { document in
        guard !isArmed(document) else { return [] }
        return signers(document).compactMap(\.name).compactMap { line in
            let letters = document.body[line].letters
            let end = letters.firstIndex(of: ".") ?? 0
            let word = String(String.UnicodeScalarView(letters[..<end])).folded
            if degrees.contains(word) { return Finding(at: line, 0..<end + 1, found: document.body[line].text(0..<end + 1)) }
            let key = document.body[line].key
            guard let degree = degrees.first(where: { $0.contains(" ") && key.hasPrefix($0 + " ") }) else { return nil }
            let range = 0..<degree.unicodeScalars.count
            return Finding(at: line, range, found: document.body[line].text(range))
        }
    }

    /// Armed forces, education, health and science write ranks and degrees.
    private static func isArmed(_ document: CheckedDocument) -> Bool {
        let names = document.indices(.superior) + document.indices(.agency)
        let words = ["công an", "quân", "bộ chỉ huy", "bộ đội", "trường", "viện", "bệnh viện", "học viện", "y tế", "trung tâm y", "giáo dục"]
        return names.contains { index in words.contains { document.body[index].key.contains($0) } }
    }

    private static let address = Rule(
        "ND30-KY-09", "PL1 II.7.c", .signerName, examples: [RuleExample(.report) { $0[.name].text = "Ông Nguyễn Văn An" }]
    ) { document in
        signers(document).compactMap(\.name).compactMap { line in
            let key = document.body[line].key
            guard let word = ["ông ", "bà ", "đồng chí ", "đ/c "].first(where: { key.hasPrefix($0) }), key.split(separator: " ").count > 2
            else { return nil }
            let range = 0..<word.unicodeScalars.count
            return Finding(at: line, range, found: document.body[line].text(0..<range.count - 1), fixes: [.text(line: line, range: range, with: "")])
        }
    }

    private static let splitting = Rule(
        "ND30-KY-10", "", .signerTitle, examples: [RuleExample(.report) { $0.signatureRowIsUnsplittable = false }]
    ) { document in
        guard let signer = signers(document).first, let title = signer.lines.first, let cell = document.body[title].cell,
            !cell.rowIsUnsplittable, let name = signer.name, document.body[name].cell?.row == cell.row
        else { return [] }
        return [Finding(at: title)]
    }
}
