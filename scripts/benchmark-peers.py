"""Makes the templates and the data, times VanThu and its peers on them, prints ratios.
Called by scripts/benchmark: WORK COUNT VANTHU-BENCHMARK VANTHU."""
import json
import os
import subprocess
import sys
import time
import zipfile

WORK, COUNT, BENCH, VANTHU = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
os.makedirs(f"{WORK}/out", exist_ok=True)
NS = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
      'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
      'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
      'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
      'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
      'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
      'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
      'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
      'xmlns:dc="http://purl.org/dc/elements/1.1/" '
      'xmlns:xlink="http://www.w3.org/1999/xlink"')
PROSE = ("Thực hiện kế hoạch công tác năm, Ủy ban nhân dân xã đã chỉ đạo các ban, ngành, đoàn thể "
         "triển khai đồng bộ các nhiệm vụ phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh ")


def data(rows):
    record = {"so": 1, "co_quan": "ỦY BAN NHÂN DÂN XÃ KIM BÌNH", "ngay": "05 tháng 7 năm 2024",
              "muc": [{"ten": f"Lĩnh vực {i}", "noi_dung": f"kết quả số {i}", "so_lieu": 100 + i}
                      for i in range(30)],
              "bang": [{"tt": i + 1, "ten": f"Thôn {i + 1}", "ho": 100 + i, "khau": 400 + i}
                       for i in range(rows)],
              "nguoi_ky": "Nguyễn Văn A"}
    return record


def odt(path, body):
    content = f'<office:document-content {NS} office:version="1.3"><office:automatic-styles/><office:body><office:text>{body}</office:text></office:body></office:document-content>'
    styles = f'<office:document-styles {NS} office:version="1.3"><office:styles/></office:document-styles>'
    manifest = ('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
                '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
                '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
                '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>'
                '<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>')
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        z.writestr("content.xml", content)
        z.writestr("styles.xml", styles)
        z.writestr("meta.xml", f'<office:document-meta {NS} office:version="1.3"><office:meta/></office:document-meta>')
        z.writestr("META-INF/manifest.xml", manifest)


def p(text):
    return f"<text:p>{text}</text:p>"


def odt_row(cells):
    return "<table:table-row>" + "".join(f"<table:table-cell>{p(c)}</table:table-cell>" for c in cells) + "</table:table-row>"


def ours_odt(path, rows_only=False):
    body = "" if rows_only else p("{{ co_quan }}") + p("Số: {{ so }}/BC-UBND, ngày {{ ngay }}")
    if not rows_only:
        body += p("{% for m in muc %}") + p("{{ loop.index }}. {{ m.ten }}: " + PROSE + "đạt {{ m.so_lieu }}; {{ m.noi_dung }}.") + p("{% endfor %}")
    body += '<table:table table:name="B"><table:table-column table:number-columns-repeated="4"/>' + odt_row(["TT", "Tên", "Hộ", "Khẩu"])
    body += odt_row(["{% for r in bang %}{{ r.tt }}", "{{ r.ten }}", "{{ r.ho }}", "{{ r.khau }}{% endfor %}"]) + "</table:table>"
    odt(path, body + ("" if rows_only else p("{{ nguoi_ky }}")))


def relatorio_odt(path, rows_only=False):
    def mark(x):
        return f'<text:placeholder text:placeholder-type="text">&lt;{x}&gt;</text:placeholder>'
    body = "" if rows_only else p(mark("o['co_quan']")) + p("Số: " + mark("o['so']") + "/BC-UBND, ngày " + mark("o['ngay']"))
    if not rows_only:
        body += p(mark('for each="i, m in enumerate(o[&apos;muc&apos;])"')) + p(mark("i + 1") + ". " + mark("m['ten']") + ": " + PROSE + "đạt " + mark("m['so_lieu']") + "; " + mark("m['noi_dung']") + ".") + p(mark("/for"))
    body += '<table:table table:name="B"><table:table-column table:number-columns-repeated="4"/>' + odt_row(["TT", "Tên", "Hộ", "Khẩu"])
    body += odt_row([mark('for each="r in o[&apos;bang&apos;]"'), "", "", ""]) + odt_row([mark("r['tt']"), mark("r['ten']"), mark("r['ho']"), mark("r['khau']")]) + odt_row([mark("/for"), "", "", ""]) + "</table:table>"
    odt(path, body + ("" if rows_only else p(mark("o['nguoi_ky']"))))


def docx(path, rows_only=False):
    import docx as library
    d = library.Document()
    if not rows_only:
        d.add_paragraph("{{ co_quan }}")
        d.add_paragraph("Số: {{ so }}/BC-UBND, ngày {{ ngay }}")
        d.add_paragraph("{%p for m in muc %}")
        d.add_paragraph("{{ loop.index }}. {{ m.ten }}: " + PROSE + "đạt {{ m.so_lieu }}; {{ m.noi_dung }}.")
        d.add_paragraph("{%p endfor %}")
    t = d.add_table(4, 4)
    for cell, text in zip(t.rows[0].cells, ["TT", "Tên", "Hộ", "Khẩu"]):
        cell.text = text
    t.rows[1].cells[0].text = "{%tr for r in bang %}"
    for cell, text in zip(t.rows[2].cells, ["{{ r.tt }}", "{{ r.ten }}", "{{ r.ho }}", "{{ r.khau }}"]):
        cell.text = text
    t.rows[3].cells[0].text = "{%tr endfor %}"
    if not rows_only:
        d.add_paragraph("{{ nguoi_ky }}")
    d.save(path)


def timed(work, times):
    start = time.process_time()
    for i in range(times):
        work(i)
    return (time.process_time() - start) / times * 1e6


def docxtpl_run(template, record):
    from docxtpl import DocxTemplate

    def one(i):
        t = DocxTemplate(template)
        t.render(dict(record, so=i))
        t.save(f"{WORK}/out/peer-{i}.docx")
    return one


def relatorio_run(template, record):
    from relatorio.templates.opendocument import Template
    t = Template(source="", filepath=template)

    def one(i):
        bytes_ = t.generate(o=dict(record, so=i)).render().getvalue()
        with open(f"{WORK}/out/peer-{i}.odt", "wb") as f:
            f.write(bytes_)
    return one


# A process counts the memory that its parent had when it was made, so a small one makes it.
MEASURED = """
import os, sys
child = os.fork()
if child == 0:
    os.execv(sys.argv[1], sys.argv[1:])
_, status, used = os.wait4(child, 0)
sys.stderr.write(str(used.ru_maxrss // 1024))
sys.exit(status != 0)
"""


def measured(command):
    """What a command prints, and the MiB that it took."""
    run = subprocess.run([sys.executable, "-I", "-S", "-c", MEASURED, *command], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout, int(run.stderr.split()[-1])


def written(record):
    path = f"{WORK}/data.json"
    with open(path, "w") as f:
        json.dump(record, f, ensure_ascii=False)
    return path


def ours(template, record, times):
    output, memory = measured([BENCH, template, written(record), str(times), f"{WORK}/out"])
    laps = {a: int(b) for a, b in (line.split("\t") for line in output.splitlines())}
    per = {k: laps[k] / times for k in ("render", "package", "file", "limit")}
    per["all"] = per["render"] + per["package"] + per["file"]
    per["compile"] = laps["compile"]
    per["bytes"] = laps["bytes"]
    per["memory"] = memory
    return per


def relatorio_memory(template, record):
    """MiB of a process of its own that fills the template once."""
    script = ("import io, json, sys; from relatorio.templates.opendocument import Template; "
              "t = Template(source='', filepath=sys.argv[1]); "
              "t.generate(o=json.load(open(sys.argv[2]))).render().getvalue()")
    return measured([sys.executable, "-c", script, template, written(record)])[1]


def fill_memory(template, record):
    """MiB of one run of `vanthu fill`."""
    out = f"{WORK}/out/memory{os.path.splitext(template)[1]}"
    return measured([VANTHU, "fill", template, "--data", written(record), "-o", out, "--overwrite", "always", "--quiet"])[1]


def main():
    relatorio_odt(f"{WORK}/big-relatorio.odt", True)
    peer_memory = relatorio_memory(f"{WORK}/big-relatorio.odt", data(10_000))
    record = data(8)
    ours_odt(f"{WORK}/ours.odt")
    relatorio_odt(f"{WORK}/relatorio.odt")
    docx(f"{WORK}/report.docx")
    peers = max(20, COUNT // 20)
    print(f"A report, {3 + 30 * 4 + 8 * 4} filled places, {COUNT} times on one core, microseconds of processor time each:")
    for name, template, peer_name, peer in (
            ("ODT", f"{WORK}/ours.odt", "relatorio", relatorio_run(f"{WORK}/relatorio.odt", record)),
            ("DOCX", f"{WORK}/report.docx", "docxtpl", docxtpl_run(f"{WORK}/report.docx", record))):
        us = ours(template, record, COUNT)
        peer(0)
        them = timed(peer, peers)
        print(f"  {name}: vanthu {us['all']:.0f} (render {us['render']:.0f}, package {us['package']:.0f}, file {us['file']:.0f}; compile once {us['compile']:.0f}); "
              f"limit {us['limit']:.0f}: {us['all'] / us['limit']:.2f} x; {peer_name} {them:.0f}: {them / us['all']:.0f} x; memory {us['memory']} MiB")
    big = data(10_000)
    ours_odt(f"{WORK}/big.odt", True)
    docx(f"{WORK}/big.docx", True)
    print("A table of 10,000 rows, milliseconds:")
    for name, template in (("ODT", f"{WORK}/big.odt"), ("DOCX", f"{WORK}/big.docx")):
        us = ours(template, big, 3)
        print(f"  {name}: vanthu {us['all'] / 1000:.1f} (render {us['render'] / 1000:.1f}), memory of `vanthu fill` {fill_memory(template, big)} MiB")
    print(f"  ODT: relatorio {timed(relatorio_run(f'{WORK}/big-relatorio.odt', big), 1) / 1000:.0f}, memory {peer_memory} MiB")
    written(record)
    print("Cold start, milliseconds of wall time (median of 20):")
    for label, command in (("--version", [VANTHU, "--version"]),
                           ("fill ODT", [VANTHU, "fill", f"{WORK}/ours.odt", "--data", f"{WORK}/data.json", "-o", f"{WORK}/cold.odt", "--overwrite", "always"]),
                           ("fill DOCX", [VANTHU, "fill", f"{WORK}/report.docx", "--data", f"{WORK}/data.json", "-o", f"{WORK}/cold.docx", "--overwrite", "always"])):
        walls = []
        for _ in range(20):
            start = time.perf_counter()
            subprocess.run(command, capture_output=True, check=True)
            walls.append(time.perf_counter() - start)
        print(f"  vanthu {label}: {sorted(walls)[10] * 1000:.1f}")
    script = f"from docxtpl import DocxTemplate; import json; t = DocxTemplate('{WORK}/report.docx'); t.render(json.load(open('{WORK}/data.json'))); t.save('{WORK}/c.docx')"
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", script], check=True)
    print(f"  docxtpl: {(time.perf_counter() - start) * 1000:.0f}")


main()
