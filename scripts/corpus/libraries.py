"""libraries.py FOLDER: templates as python-docx, odfpy and odfdo write them."""
import datetime
import io
import os
import struct
import sys
import zlib

FOLDER = sys.argv[1]
LOOP = ["{% for x in xs %}", "mục {{ x }}", "{% endfor %}"]


def picture():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b""))


def split_runs(paragraph, *pieces):
    """A mark in runs of different looks."""
    for index, piece in enumerate(pieces):
        paragraph.add_run(piece).bold = bool(index % 2)


def word():
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls
    from docx.shared import Cm
    document = docx.Document()
    document.add_paragraph("[{{ than }}]")
    split_runs(document.add_paragraph(), "[{", "{ da", "m }", "}] [{{ ngon", "_ngu }}]")
    control = document.add_paragraph("[")
    control._p.append(parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:id w:val="4711"/></w:sdtPr><w:sdtContent><w:r><w:t>{{{{ o_nhap }}}}'
        '</w:t></w:r></w:sdtContent></w:sdt>'))
    control.add_run("]")
    field = document.add_paragraph("[")
    field._p.append(parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr=" QUOTE x "><w:r><w:t>{{{{ truong }}}}</w:t></w:r></w:fldSimple>'))
    field.add_run("]")
    link = document.add_paragraph()
    relation = link.part.relate_to(
        "https://vanthu.example/{{ lien_ket }}",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", is_external=True)
    link._p.append(parse_xml(
        f'<w:hyperlink {nsdecls("w", "r")} r:id="{relation}"><w:r><w:t>lối</w:t></w:r></w:hyperlink>'))
    shape = document.add_picture(io.BytesIO(picture()), width=Cm(1))
    shape._inline.docPr.set("descr", "Ảnh {{ mo_ta }}")
    for line in LOOP:
        document.add_paragraph(line, style="List Number")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "tên", "số"
    table.cell(1, 0).text, table.cell(1, 1).text = "{% for h in hang %}{{ h.ten }}", "{{ h.so }}{% endfor %}"
    document.add_paragraph("{% if co %}có [{{ than }}]{% else %}không{% endif %}")
    section = document.sections[0]
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    for story, name in ((section.header, "dau_trang"), (section.first_page_header, "dau_nhat"),
                        (section.even_page_header, "dau_chan"), (section.footer, "chan_trang")):
        story.is_linked_to_previous = False
        split_runs(story.paragraphs[0], "[{{ ", name, " }}]")
    second = document.add_section()
    second.different_first_page_header_footer = False
    second.header.is_linked_to_previous = False
    second.header.paragraphs[0].text = "[{{ dau_hai }}]"
    properties = document.core_properties
    properties.title, properties.subject, properties.keywords = "{{ tieu_de }}", "{{ chu_de }}", "{{ tu_khoa }}"
    properties.created = properties.modified = datetime.datetime(2024, 7, 5)
    document.save(os.path.join(FOLDER, "python-docx.docx"))


def odfpy():
    from odf import dc, draw, opendocument, style, table, text
    document = opendocument.OpenDocumentText()
    bold = style.Style(name="B", family="text")
    bold.addElement(style.TextProperties(fontweight="bold"))
    document.automaticstyles.addElement(bold)
    document.meta.addElement(dc.Title(text="{{ tieu_de }}"))
    document.meta.addElement(dc.Subject(text="{{ chu_de }}"))
    layout = style.PageLayout(name="pm")
    document.automaticstyles.addElement(layout)
    for name, field in (("Standard", "dau_trang"), ("Second", "dau_hai")):
        page = style.MasterPage(name=name, pagelayoutname=layout)
        header = style.Header()
        header.addElement(text.P(text="[{{ %s }}]" % field))
        page.addElement(header)
        document.masterstyles.addElement(page)
    body = document.text
    body.addElement(text.P(text="[{{ than }}]"))
    line = text.P(text="[{")
    line.addElement(text.Span(stylename=bold, text="{ da"))
    line.addText("m }}] [")
    line.addElement(text.TextInput(description="o", text="{{ o_nhap }}"))
    line.addText("] [")
    line.addElement(text.Placeholder(placeholdertype="text", text="<{{ cho }}>"))
    line.addText("] ")
    line.addElement(text.A(href="https://vanthu.example/{{ lien_ket }}", text="lối"))
    note = text.Note(id="n1", noteclass="footnote")
    note.addElement(text.NoteCitation(text="1"))
    inner = text.NoteBody()
    inner.addElement(text.P(text="[{{ chu_thich }}]"))
    note.addElement(inner)
    line.addElement(note)
    body.addElement(line)
    holder = text.P()
    frame = draw.Frame(name="Khung", width="6cm", height="1cm", anchortype="paragraph")
    box = draw.TextBox()
    box.addElement(text.P(text="[{{ khung }}]"))
    frame.addElement(box)
    holder.addElement(frame)
    body.addElement(holder)
    items = text.List()
    for piece in LOOP:
        item = text.ListItem()
        item.addElement(text.P(text=piece))
        items.addElement(item)
    body.addElement(items)
    grid = table.Table(name="Bang")
    grid.addElement(table.TableColumn(numbercolumnsrepeated=2))
    for cells in (("tên", "số"), ("{% for h in hang %}{{ h.ten }}", "{{ h.so }}{% endfor %}")):
        row = table.TableRow()
        for cell in cells:
            made = table.TableCell()
            made.addElement(text.P(text=cell))
            row.addElement(made)
        grid.addElement(row)
    body.addElement(grid)
    body.addElement(text.P(text="{% if co %}có [{{ than }}]{% else %}không{% endif %}"))
    document.save(os.path.join(FOLDER, "odfpy.odt"))


def odfdo():
    from odfdo import Document, List, Paragraph, Table
    document = Document("text")
    document.body.clear()
    document.meta.title = "{{ tieu_de }}"
    body = document.body
    body.append(Paragraph("[{{ than }}]"))
    line = Paragraph("[{{ dam }}] ")
    line.append_plain_text("{{ ngon_ngu }}")
    line.append_plain_text(" cuối")
    line.insert_note(after="cuối", note_id="n1", citation="1", body="[{{ chu_thich }}]")
    body.append(line)
    body.append(List(LOOP))
    grid = Table("Bang", width=2, height=2)
    for place, value in (("A1", "tên"), ("B1", "số"), ("A2", "{% for h in hang %}{{ h.ten }}"),
                         ("B2", "{{ h.so }}{% endfor %}")):
        grid.set_value(place, value)
    body.append(grid)
    body.append(Paragraph("{% if co %}có [{{ than }}]{% else %}không{% endif %}"))
    document.save(os.path.join(FOLDER, "odfdo.odt"), pretty=False)


word()
odfpy()
odfdo()
