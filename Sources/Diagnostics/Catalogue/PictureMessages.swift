/// What can be wrong with pictures.
enum PictureMessages {
    static let entries: [MessageEntry] = files + values

    private static let files: [MessageEntry] = [
        MessageEntry(
            "picture-not-found",
            vi: Wording(
                "không tìm thấy tệp ảnh \"{name}\"[[ (gần giống: \"{near}\")]]",
                hint: "Để ảnh trong thư mục của tệp dữ liệu hay của mẫu, hoặc cho phép thư mục khác bằng --include-dir."),
            en: Wording(
                "there is no picture \"{name}\"[[ (closest name: \"{near}\")]]",
                hint: "Put it in the folder of the data or of the template, or allow another one by --include-dir."),
            failing: "{{ image('khong-co.png') }}", passing: "{{ so }}"),
        MessageEntry(
            "picture-outside",
            vi: Wording(
                "ảnh \"{name}\" nằm ngoài các thư mục được phép",
                hint: "Chép ảnh vào thư mục của dữ liệu hay của mẫu, hoặc cho phép thư mục đó bằng --include-dir."),
            en: Wording(
                "the picture \"{name}\" lies outside of the folders that are allowed",
                hint: "Copy it into the folder of the data or of the template, or allow its folder by --include-dir.")),
        MessageEntry(
            "picture-remote",
            vi: Wording("không tải ảnh từ mạng: \"{name}\"", hint: "Tải ảnh về, ghi tên tệp thay cho địa chỉ."),
            en: Wording(
                "pictures are not fetched: \"{name}\"", hint: "Save the picture, and name the file in place of the address."),
            failing: "{{ image('https://a.vn/dau.png') }}", passing: "{{ so }}"),
        MessageEntry(
            "picture-format",
            vi: Wording(
                "[[\"{name}\" ]]không phải ảnh PNG, JPEG hay SVG (mà là {found})",
                hint: "Mở ảnh bằng chương trình xem ảnh rồi lưu thành PNG hay JPEG."),
            en: Wording(
                "[[\"{name}\" ]]is no PNG, JPEG or SVG picture (but {found})",
                hint: "Open it in an image viewer and save it as PNG or JPEG."),
            failing: "{{ image('data:image/gif;base64,R0lGODlhAQABAAAAACw=') }}", passing: "{{ so }}"),
        MessageEntry(
            "picture-damaged",
            vi: Wording(
                "[[\"{name}\": ]]ảnh {format} hỏng hay bị cắt cụt", hint: "Lấy lại ảnh gốc, hoặc mở ra và lưu lại."),
            en: Wording(
                "[[\"{name}\": ]]the {format} picture is damaged or cut off",
                hint: "Get the original once more, or open it and save it anew."),
            failing: "{{ image('data:image/png;base64,iVBORw0KGgoAAAAN') }}", passing: "{{ so }}"),
        MessageEntry(
            "picture-too-large",
            vi: Wording("[[\"{name}\": ]]tệp ảnh lớn hơn {limit} MiB", hint: "Thu nhỏ ảnh rồi chạy lại."),
            en: Wording("[[\"{name}\": ]]the picture's file is larger than {limit} MiB", hint: "Make it smaller and try again.")),
        MessageEntry(
            "picture-too-many-points",
            vi: Wording(
                "[[\"{name}\": ]]ảnh {width} × {height} điểm, quá giới hạn {limit} triệu điểm",
                hint: "Thu nhỏ ảnh rồi chạy lại."),
            en: Wording(
                "[[\"{name}\": ]]the picture has {width} × {height} points; the limit is {limit} million",
                hint: "Make it smaller and try again.")),
        MessageEntry(
            "picture-svg-active",
            vi: Wording(
                "[[\"{name}\": ]]ảnh SVG có mã lệnh hay gọi tệp khác ({found})",
                hint: "Mở bằng chương trình vẽ, lưu thành SVG thường (plain SVG) hay PNG."),
            en: Wording(
                "[[\"{name}\": ]]the SVG has a script or refers to other files ({found})",
                hint: "Open it in a drawing program and save it as plain SVG or PNG.")),
        MessageEntry(
            "picture-needs-png",
            vi: Wording(
                "[[\"{name}\": ]]ảnh SVG trong DOCX cần một bản PNG đi kèm mà máy không có rsvg-convert",
                hint: "Cài rsvg-convert (gói librsvg2-bin), dùng ảnh PNG, hoặc dùng mẫu ODT."),
            en: Wording(
                "[[\"{name}\": ]]an SVG in DOCX needs a PNG beside it, and rsvg-convert is not installed",
                hint: "Install rsvg-convert (package librsvg2-bin), use a PNG, or use an ODT template.")),
        MessageEntry(
            "pictures-too-large",
            vi: Wording("các ảnh của văn bản cộng lại lớn hơn {limit} MiB", hint: "Thu nhỏ ảnh rồi chạy lại."),
            en: Wording("the pictures of the document are larger than {limit} MiB together", hint: "Make them smaller and try again.")),
    ]

    private static let values: [MessageEntry] = [
        MessageEntry(
            "not-a-picture",
            vi: Wording("chỗ này cần ảnh, mà gặp {found}", hint: "Ghi tên tệp ảnh, hoặc data:image/png;base64,…"),
            en: Wording("a picture is wanted here, and this is {found}", hint: "Write a file's name, or data:image/png;base64,…"),
            failing: "{{ image(12) }}", passing: "{{ so }}"),
        MessageEntry(
            "picture-data",
            vi: Wording("dữ liệu ảnh (data:…) không đọc được", hint: "Dạng đúng: data:image/png;base64,iVBORw0…"),
            en: Wording("the picture's data (data:…) cannot be read", hint: "It looks like data:image/png;base64,iVBORw0…"),
            failing: "{{ image('data:image/png;base64,###') }}", passing: "{{ so }}"),
        MessageEntry(
            "picture-length",
            vi: Wording("\"{found}\" không phải chiều dài của ảnh", hint: "Ghi số và đơn vị: '3cm', '30mm', '1.5in', '90pt'; dài nhất 55 cm."),
            en: Wording("\"{found}\" is no length for a picture", hint: "Write a number and a unit: '3cm', '30mm', '1.5in', '90pt'; 55 cm at most."),
            failing: "{{ image('a.png', width='3') }}", passing: "{{ so }}"),
        MessageEntry(
            "qr-too-long",
            vi: Wording("{count} byte, quá dài cho một mã QR", hint: "Rút ngắn nội dung, hoặc dùng qr(level='L')."),
            en: Wording("{count} bytes are too many for a QR code", hint: "Shorten the text, or use qr(level='L').")),
        MessageEntry(
            "qr-level",
            vi: Wording("không có mức sửa lỗi \"{found}\" của mã QR", hint: "Dùng L, M, Q hay H."),
            en: Wording("QR codes have no level \"{found}\"", hint: "Use L, M, Q or H."),
            failing: "{{ so | qr(level='Z') }}", passing: "{{ so }}"),
    ]
}
