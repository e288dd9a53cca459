import Foundation
import Testing

/// Full disks, closed pipes, Ctrl-C: nothing half-written stands.
@Suite struct EndingTests {
    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.write(Workplace.data, "a.yaml")
        return place
    }

    @Test func `a file that cannot be written to its end leaves what was there`() throws {
        let place = try place()
        #expect(try place.run("fill", "bao-cao", "--data", "a.yaml", "-o", "r.fodt").status == 0)
        let before = try #require(place.bytes("r.fodt"))
        let run = try place.shell("ulimit -f 8; \"$VANTHU\" fill bao-cao --data a.yaml --set so=12 -o r.fodt")
        #expect(run.status == 4)
        #expect(run.messages.contains("output-disk-full"))
        #expect(place.bytes("r.fodt") == before)
        #expect(place.names == ["a.yaml", "r.fodt"])
    }

    @Test(arguments: ["fill bao-cao --data a.yaml -o -", "preview bao-cao --data a.yaml", "templates list", "--help"])
    func `a full standard output gives 4`(command: String) throws {
        let run = try place().shell("\"$VANTHU\" \(command) > /dev/full")
        #expect(run.status == 4)
        #expect(run.messages.contains("output-closed"))
    }

    @Test func `a closed pipe ends quietly`() throws {
        let run = try place().shell("\"$VANTHU\" fill bao-cao --data a.yaml -o - | head -c 1 | wc -c")
        #expect(run.status == 0 && run.messages.isEmpty)
        #expect(run.output.contains("1"))
    }

    @Test(arguments: [("INT", Int32(130)), ("TERM", Int32(143))])
    func `an interrupted conversion leaves nothing, and no program running`(
        signal: String, status: Int32
    ) throws {
        let place = try place()
        try place.makeFolder("bin")
        try place.makeFolder("tmp")
        try place.write("#!/bin/sh\necho $$ > \"$WORK/pid\"\nexec sleep 30\n", "bin/soffice")
        let run = try place.shell(
            """
            chmod +x bin/soffice
            PATH="$WORK/bin:$PATH" TMPDIR="$WORK/tmp" "$VANTHU" fill bao-cao --data a.yaml -o r.pdf &
            for _ in $(seq 600); do [ -s pid ] && break; sleep 0.05; done
            [ -s pid ] || exit 98
            kill -\(signal) $!
            wait $!
            status=$?
            kill -0 "$(cat pid)" 2>/dev/null && exit 99
            ls tmp
            exit $status
            """)
        #expect(run.status == status)
        #expect(run.output.isEmpty)
        #expect(!place.names.contains("r.pdf"))
    }

    @Test func `permissions and links of what is replaced stay`() throws {
        let place = try place()
        try place.run("fill", "bao-cao", "--data", "a.yaml", "-o", "r.odt")
        try place.shell("chmod 640 r.odt; ln -s r.odt noi.odt")
        #expect(try place.run("fill", "bao-cao", "--data", "a.yaml", "--set", "so=1", "-o", "noi.odt").status == 0)
        let seen = try place.shell("stat -c %a r.odt; readlink noi.odt")
        #expect(seen.output == "640\nr.odt\n")
    }

    @Test func `preview --watch shows it again when a file changes`() throws {
        let place = try place()
        try place.write("{{ dia_danh }}\n", "m.txt")
        let run = try place.shell(
            """
            "$VANTHU" preview m.txt --data a.yaml --watch > ra &
            wait_for() { for i in $(seq 200); do grep -q "$1" ra 2>/dev/null && return; sleep 0.05; done; }
            wait_for "Vân Hồ"
            echo "dia_danh: [" > b; mv b a.yaml; sleep 0.6
            echo "dia_danh: Mộc Châu" > b; mv b a.yaml
            wait_for "Mộc Châu"
            kill -INT $!
            wait $!
            echo "status $?" >> ra
            """)
        let text = String(decoding: try #require(place.bytes("ra")), as: UTF8.self)
        #expect(text == "Vân Hồ\nMộc Châu\nstatus 130\n")
        #expect(run.messages.contains("a.yaml"))
    }
}
