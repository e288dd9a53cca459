/// Examples of pictures that cannot be shown, beside those in the catalogue's rows.
enum PictureExamples {
    static let all: [ErrorExample] = [
        .command(
            "picture-outside",
            """
            mkdir mau
            cp mau.odt ngoai.png
            sed "s,{{ so }},{{ image('../ngoai.png') }}," mau.fodt > mau/anh.fodt
            vanthu fill mau/anh.fodt -o ra.fodt
            """),
        .command(
            "picture-too-large",
            """
            head -c 40000000 /dev/zero > lon.png
            sed "s/{{ so }}/{{ image('lon.png') }}/" mau.fodt > anh.fodt
            vanthu fill anh.fodt -o ra.fodt
            """),
        .template(
            "picture-too-many-points",
            "{{ image('data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAATiAAAE4gAQAAAADLC3uUAAAAAElEQVQ1rwYeAAAAAElFTkSuQmCC') }}"),
        .template(
            "picture-svg-active",
            "{{ image('data:image/svg+xml,<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>') }}"),
        .template("qr-too-long", "{{ range(1500) | join | qr }}"),
        .none(
            "picture-needs-png", vi: "Chỉ gặp trên máy không có rsvg-convert.",
            en: "Only a machine without rsvg-convert meets it.", test: "PictureFaultTests"),
        .none(
            "pictures-too-large", vi: "Cần nhiều ảnh rất lớn; bộ thử hạ giới hạn xuống.",
            en: "Takes many very large pictures; the tests lower the limit.", test: "PictureFaultTests"),
    ]
}
