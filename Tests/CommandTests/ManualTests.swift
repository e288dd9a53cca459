import Foundation
import Testing

/// What is made from the declarations of the command line.
@Suite struct ManualTests {
    private static let docs = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../docs").standardized

    @Test(arguments: [("en", "vanthu.1"), ("vi", "vanthu.vi.1")])
    func `the manual page is in step; scripts make-manual mends it`(language: String, name: String) throws {
        let page = try String(contentsOf: Self.docs.appending(path: name), encoding: .utf8)
        #expect(try Program.run(["manual", "--lang", language]).output == page)
        #expect(page.contains("vanthu fill") && page.contains("\\-\\-overwrite"))
    }

    @Test func `the page of errors is in step; scripts make-manual mends it`() throws {
        let page = try String(contentsOf: Self.docs.appending(path: "errors.md"), encoding: .utf8)
        #expect(try Program.run(["manual", "--errors"]).output == page)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `shells complete commands and options in any language`(shell: String) throws {
        let run = try Program.run(["--generate-completion-script", shell, "--lang", "vi"])
        #expect(run.status == 0)
        #expect(run.output.contains("preview") && run.output.contains("overwrite"))
        #expect(!run.output.contains("mặc định:"))
    }

    @Test func `bash takes the completions`() throws {
        let place = try Workplace()
        let run = try place.shell(
            """
            "$VANTHU" --generate-completion-script bash > c
            bash -c 'source ./c; COMP_WORDS=(vanthu pre); COMP_CWORD=1; COMP_LINE="vanthu pre"; COMP_POINT=10; _vanthu vanthu pre vanthu; echo "${COMPREPLY[@]}"'
            """)
        #expect(run.output.trimmingCharacters(in: .whitespacesAndNewlines) == "preview")
    }

    @Test func `help names neither the manual command nor what does not exist`() throws {
        let help = try Program.run(["--help"]).output
        #expect(help.contains("fill") && !help.contains("manual"))
    }
}
