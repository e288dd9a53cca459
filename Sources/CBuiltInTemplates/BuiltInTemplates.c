/* The files below Templates/, embedded when this target is built: the program finds
   them wherever it is installed. A test compares the list with the folder. */
#include "BuiltInTemplates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_forms_1_01_nghi_quyet_md[] = {
#embed "../../Templates/forms/1.01-nghi-quyet.md"
};
static const unsigned char file_forms_1_02_quyet_dinh_md[] = {
#embed "../../Templates/forms/1.02-quyet-dinh.md"
};
static const unsigned char file_forms_1_03_quyet_dinh_ban_hanh_md[] = {
#embed "../../Templates/forms/1.03-quyet-dinh-ban-hanh.md"
};
static const unsigned char file_forms_1_04_co_ten_loai_md[] = {
#embed "../../Templates/forms/1.04-co-ten-loai.md"
};
static const unsigned char file_forms_1_05_cong_van_md[] = {
#embed "../../Templates/forms/1.05-cong-van.md"
};
static const unsigned char file_forms_1_06_cong_dien_md[] = {
#embed "../../Templates/forms/1.06-cong-dien.md"
};
static const unsigned char file_forms_1_07_giay_moi_md[] = {
#embed "../../Templates/forms/1.07-giay-moi.md"
};
static const unsigned char file_forms_1_08_giay_gioi_thieu_md[] = {
#embed "../../Templates/forms/1.08-giay-gioi-thieu.md"
};
static const unsigned char file_forms_1_09_bien_ban_md[] = {
#embed "../../Templates/forms/1.09-bien-ban.md"
};
static const unsigned char file_forms_1_10_giay_nghi_phep_md[] = {
#embed "../../Templates/forms/1.10-giay-nghi-phep.md"
};
static const unsigned char file_forms_fields_1_01_nghi_quyet_json[] = {
#embed "../../Templates/forms/fields/1.01-nghi-quyet.json"
};
static const unsigned char file_forms_fields_1_02_quyet_dinh_json[] = {
#embed "../../Templates/forms/fields/1.02-quyet-dinh.json"
};
static const unsigned char file_forms_fields_1_03_quyet_dinh_ban_hanh_json[] = {
#embed "../../Templates/forms/fields/1.03-quyet-dinh-ban-hanh.json"
};
static const unsigned char file_forms_fields_1_04_co_ten_loai_json[] = {
#embed "../../Templates/forms/fields/1.04-co-ten-loai.json"
};
static const unsigned char file_forms_fields_1_05_cong_van_json[] = {
#embed "../../Templates/forms/fields/1.05-cong-van.json"
};
static const unsigned char file_forms_fields_1_06_cong_dien_json[] = {
#embed "../../Templates/forms/fields/1.06-cong-dien.json"
};
static const unsigned char file_forms_fields_1_07_giay_moi_json[] = {
#embed "../../Templates/forms/fields/1.07-giay-moi.json"
};
static const unsigned char file_forms_fields_1_08_giay_gioi_thieu_json[] = {
#embed "../../Templates/forms/fields/1.08-giay-gioi-thieu.json"
};
static const unsigned char file_forms_fields_1_09_bien_ban_json[] = {
#embed "../../Templates/forms/fields/1.09-bien-ban.json"
};
static const unsigned char file_forms_fields_1_10_giay_nghi_phep_json[] = {
#embed "../../Templates/forms/fields/1.10-giay-nghi-phep.json"
};
static const unsigned char file_forms_fields_chung_json[] = {
#embed "../../Templates/forms/fields/chung.json"
};
static const unsigned char file_forms_fields_thoa_thuan_json[] = {
#embed "../../Templates/forms/fields/thoa-thuan.json"
};
static const unsigned char file_forms_fields_thu_cong_json[] = {
#embed "../../Templates/forms/fields/thu-cong.json"
};
static const unsigned char file_forms_samples_1_01_nghi_quyet_yaml[] = {
#embed "../../Templates/forms/samples/1.01-nghi-quyet.yaml"
};
static const unsigned char file_forms_samples_1_02_quyet_dinh_yaml[] = {
#embed "../../Templates/forms/samples/1.02-quyet-dinh.yaml"
};
static const unsigned char file_forms_samples_1_03_quyet_dinh_ban_hanh_yaml[] = {
#embed "../../Templates/forms/samples/1.03-quyet-dinh-ban-hanh.yaml"
};
static const unsigned char file_forms_samples_1_04_co_ten_loai_yaml[] = {
#embed "../../Templates/forms/samples/1.04-co-ten-loai.yaml"
};
static const unsigned char file_forms_samples_1_06_cong_dien_yaml[] = {
#embed "../../Templates/forms/samples/1.06-cong-dien.yaml"
};
static const unsigned char file_forms_samples_1_07_giay_moi_yaml[] = {
#embed "../../Templates/forms/samples/1.07-giay-moi.yaml"
};
static const unsigned char file_forms_samples_1_08_giay_gioi_thieu_yaml[] = {
#embed "../../Templates/forms/samples/1.08-giay-gioi-thieu.yaml"
};
static const unsigned char file_forms_samples_1_09_bien_ban_yaml[] = {
#embed "../../Templates/forms/samples/1.09-bien-ban.yaml"
};
static const unsigned char file_forms_samples_1_10_giay_nghi_phep_yaml[] = {
#embed "../../Templates/forms/samples/1.10-giay-nghi-phep.yaml"
};
static const unsigned char file_forms_samples_ban_ghi_nho_yaml[] = {
#embed "../../Templates/forms/samples/ban-ghi-nho.yaml"
};
static const unsigned char file_forms_samples_ban_thoa_thuan_yaml[] = {
#embed "../../Templates/forms/samples/ban-thoa-thuan.yaml"
};
static const unsigned char file_forms_samples_bao_cao_yaml[] = {
#embed "../../Templates/forms/samples/bao-cao.yaml"
};
static const unsigned char file_forms_samples_chi_thi_yaml[] = {
#embed "../../Templates/forms/samples/chi-thi.yaml"
};
static const unsigned char file_forms_samples_chuong_trinh_yaml[] = {
#embed "../../Templates/forms/samples/chuong-trinh.yaml"
};
static const unsigned char file_forms_samples_cong_van_yaml[] = {
#embed "../../Templates/forms/samples/cong-van.yaml"
};
static const unsigned char file_forms_samples_de_an_yaml[] = {
#embed "../../Templates/forms/samples/de-an.yaml"
};
static const unsigned char file_forms_samples_du_an_yaml[] = {
#embed "../../Templates/forms/samples/du-an.yaml"
};
static const unsigned char file_forms_samples_giay_uy_quyen_yaml[] = {
#embed "../../Templates/forms/samples/giay-uy-quyen.yaml"
};
static const unsigned char file_forms_samples_hop_dong_yaml[] = {
#embed "../../Templates/forms/samples/hop-dong.yaml"
};
static const unsigned char file_forms_samples_huong_dan_yaml[] = {
#embed "../../Templates/forms/samples/huong-dan.yaml"
};
static const unsigned char file_forms_samples_ke_hoach_yaml[] = {
#embed "../../Templates/forms/samples/ke-hoach.yaml"
};
static const unsigned char file_forms_samples_nghi_quyet_yaml[] = {
#embed "../../Templates/forms/samples/nghi-quyet.yaml"
};
static const unsigned char file_forms_samples_phieu_bao_yaml[] = {
#embed "../../Templates/forms/samples/phieu-bao.yaml"
};
static const unsigned char file_forms_samples_phieu_chuyen_yaml[] = {
#embed "../../Templates/forms/samples/phieu-chuyen.yaml"
};
static const unsigned char file_forms_samples_phieu_gui_yaml[] = {
#embed "../../Templates/forms/samples/phieu-gui.yaml"
};
static const unsigned char file_forms_samples_phuong_an_yaml[] = {
#embed "../../Templates/forms/samples/phuong-an.yaml"
};
static const unsigned char file_forms_samples_quy_che_yaml[] = {
#embed "../../Templates/forms/samples/quy-che.yaml"
};
static const unsigned char file_forms_samples_quy_dinh_yaml[] = {
#embed "../../Templates/forms/samples/quy-dinh.yaml"
};
static const unsigned char file_forms_samples_quyet_dinh_ban_hanh_yaml[] = {
#embed "../../Templates/forms/samples/quyet-dinh-ban-hanh.yaml"
};
static const unsigned char file_forms_samples_thoa_thuan_yaml[] = {
#embed "../../Templates/forms/samples/thoa-thuan.yaml"
};
static const unsigned char file_forms_samples_thong_bao_yaml[] = {
#embed "../../Templates/forms/samples/thong-bao.yaml"
};
static const unsigned char file_forms_samples_thong_cao_yaml[] = {
#embed "../../Templates/forms/samples/thong-cao.yaml"
};
static const unsigned char file_forms_samples_thu_cong_yaml[] = {
#embed "../../Templates/forms/samples/thu-cong.yaml"
};
static const unsigned char file_forms_samples_to_trinh_yaml[] = {
#embed "../../Templates/forms/samples/to-trinh.yaml"
};
static const unsigned char file_forms_thoa_thuan_md[] = {
#embed "../../Templates/forms/thoa-thuan.md"
};
static const unsigned char file_forms_thu_cong_md[] = {
#embed "../../Templates/forms/thu-cong.md"
};
static const unsigned char file_kinds_tsv[] = {
#embed "../../Templates/kinds.tsv"
};
static const unsigned char file_layout_tsv[] = {
#embed "../../Templates/layout.tsv"
};
static const unsigned char file_van_ban_van_ban_docx__Content_Types__xml[] = {
#embed "../../Templates/van-ban/van-ban.docx/[Content_Types].xml"
};
static const unsigned char file_van_ban_van_ban_docx__rels__rels[] = {
#embed "../../Templates/van-ban/van-ban.docx/_rels/.rels"
};
static const unsigned char file_van_ban_van_ban_docx_docProps_app_xml[] = {
#embed "../../Templates/van-ban/van-ban.docx/docProps/app.xml"
};
static const unsigned char file_van_ban_van_ban_docx_docProps_core_xml[] = {
#embed "../../Templates/van-ban/van-ban.docx/docProps/core.xml"
};
static const unsigned char file_van_ban_van_ban_docx_word__rels_document_xml_rels[] = {
#embed "../../Templates/van-ban/van-ban.docx/word/_rels/document.xml.rels"
};
static const unsigned char file_van_ban_van_ban_docx_word_document_xml[] = {
#embed "../../Templates/van-ban/van-ban.docx/word/document.xml"
};
static const unsigned char file_van_ban_van_ban_docx_word_fontTable_xml[] = {
#embed "../../Templates/van-ban/van-ban.docx/word/fontTable.xml"
};
static const unsigned char file_van_ban_van_ban_docx_word_footer1_xml[] = {
#embed "../../Templates/van-ban/van-ban.docx/word/footer1.xml"
};
static const unsigned char file_van_ban_van_ban_docx_word_footer2_xml[] = {
#embed "../../Templates/van-ban/van-ban.docx/word/footer2.xml"
};
static const unsigned char file_van_ban_van_ban_docx_word_header1_xml[] = {
#embed "../../Templates/van-ban/van-ban.docx/word/header1.xml"
};
static const unsigned char file_van_ban_van_ban_docx_word_numbering_xml[] = {
#embed "../../Templates/van-ban/van-ban.docx/word/numbering.xml"
};
static const unsigned char file_van_ban_van_ban_docx_word_settings_xml[] = {
#embed "../../Templates/van-ban/van-ban.docx/word/settings.xml"
};
static const unsigned char file_van_ban_van_ban_docx_word_styles_xml[] = {
#embed "../../Templates/van-ban/van-ban.docx/word/styles.xml"
};
static const unsigned char file_van_ban_van_ban_fodt[] = {
#embed "../../Templates/van-ban/van-ban.fodt"
};

const struct vanthu_file vanthu_files[] = {
    {"forms/1.01-nghi-quyet.md", file_forms_1_01_nghi_quyet_md, sizeof file_forms_1_01_nghi_quyet_md},
    {"forms/1.02-quyet-dinh.md", file_forms_1_02_quyet_dinh_md, sizeof file_forms_1_02_quyet_dinh_md},
    {"forms/1.03-quyet-dinh-ban-hanh.md", file_forms_1_03_quyet_dinh_ban_hanh_md, sizeof file_forms_1_03_quyet_dinh_ban_hanh_md},
    {"forms/1.04-co-ten-loai.md", file_forms_1_04_co_ten_loai_md, sizeof file_forms_1_04_co_ten_loai_md},
    {"forms/1.05-cong-van.md", file_forms_1_05_cong_van_md, sizeof file_forms_1_05_cong_van_md},
    {"forms/1.06-cong-dien.md", file_forms_1_06_cong_dien_md, sizeof file_forms_1_06_cong_dien_md},
    {"forms/1.07-giay-moi.md", file_forms_1_07_giay_moi_md, sizeof file_forms_1_07_giay_moi_md},
    {"forms/1.08-giay-gioi-thieu.md", file_forms_1_08_giay_gioi_thieu_md, sizeof file_forms_1_08_giay_gioi_thieu_md},
    {"forms/1.09-bien-ban.md", file_forms_1_09_bien_ban_md, sizeof file_forms_1_09_bien_ban_md},
    {"forms/1.10-giay-nghi-phep.md", file_forms_1_10_giay_nghi_phep_md, sizeof file_forms_1_10_giay_nghi_phep_md},
    {"forms/fields/1.01-nghi-quyet.json", file_forms_fields_1_01_nghi_quyet_json, sizeof file_forms_fields_1_01_nghi_quyet_json},
    {"forms/fields/1.02-quyet-dinh.json", file_forms_fields_1_02_quyet_dinh_json, sizeof file_forms_fields_1_02_quyet_dinh_json},
    {"forms/fields/1.03-quyet-dinh-ban-hanh.json", file_forms_fields_1_03_quyet_dinh_ban_hanh_json, sizeof file_forms_fields_1_03_quyet_dinh_ban_hanh_json},
    {"forms/fields/1.04-co-ten-loai.json", file_forms_fields_1_04_co_ten_loai_json, sizeof file_forms_fields_1_04_co_ten_loai_json},
    {"forms/fields/1.05-cong-van.json", file_forms_fields_1_05_cong_van_json, sizeof file_forms_fields_1_05_cong_van_json},
    {"forms/fields/1.06-cong-dien.json", file_forms_fields_1_06_cong_dien_json, sizeof file_forms_fields_1_06_cong_dien_json},
    {"forms/fields/1.07-giay-moi.json", file_forms_fields_1_07_giay_moi_json, sizeof file_forms_fields_1_07_giay_moi_json},
    {"forms/fields/1.08-giay-gioi-thieu.json", file_forms_fields_1_08_giay_gioi_thieu_json, sizeof file_forms_fields_1_08_giay_gioi_thieu_json},
    {"forms/fields/1.09-bien-ban.json", file_forms_fields_1_09_bien_ban_json, sizeof file_forms_fields_1_09_bien_ban_json},
    {"forms/fields/1.10-giay-nghi-phep.json", file_forms_fields_1_10_giay_nghi_phep_json, sizeof file_forms_fields_1_10_giay_nghi_phep_json},
    {"forms/fields/chung.json", file_forms_fields_chung_json, sizeof file_forms_fields_chung_json},
    {"forms/fields/thoa-thuan.json", file_forms_fields_thoa_thuan_json, sizeof file_forms_fields_thoa_thuan_json},
    {"forms/fields/thu-cong.json", file_forms_fields_thu_cong_json, sizeof file_forms_fields_thu_cong_json},
    {"forms/samples/1.01-nghi-quyet.yaml", file_forms_samples_1_01_nghi_quyet_yaml, sizeof file_forms_samples_1_01_nghi_quyet_yaml},
    {"forms/samples/1.02-quyet-dinh.yaml", file_forms_samples_1_02_quyet_dinh_yaml, sizeof file_forms_samples_1_02_quyet_dinh_yaml},
    {"forms/samples/1.03-quyet-dinh-ban-hanh.yaml", file_forms_samples_1_03_quyet_dinh_ban_hanh_yaml, sizeof file_forms_samples_1_03_quyet_dinh_ban_hanh_yaml},
    {"forms/samples/1.04-co-ten-loai.yaml", file_forms_samples_1_04_co_ten_loai_yaml, sizeof file_forms_samples_1_04_co_ten_loai_yaml},
    {"forms/samples/1.06-cong-dien.yaml", file_forms_samples_1_06_cong_dien_yaml, sizeof file_forms_samples_1_06_cong_dien_yaml},
    {"forms/samples/1.07-giay-moi.yaml", file_forms_samples_1_07_giay_moi_yaml, sizeof file_forms_samples_1_07_giay_moi_yaml},
    {"forms/samples/1.08-giay-gioi-thieu.yaml", file_forms_samples_1_08_giay_gioi_thieu_yaml, sizeof file_forms_samples_1_08_giay_gioi_thieu_yaml},
    {"forms/samples/1.09-bien-ban.yaml", file_forms_samples_1_09_bien_ban_yaml, sizeof file_forms_samples_1_09_bien_ban_yaml},
    {"forms/samples/1.10-giay-nghi-phep.yaml", file_forms_samples_1_10_giay_nghi_phep_yaml, sizeof file_forms_samples_1_10_giay_nghi_phep_yaml},
    {"forms/samples/ban-ghi-nho.yaml", file_forms_samples_ban_ghi_nho_yaml, sizeof file_forms_samples_ban_ghi_nho_yaml},
    {"forms/samples/ban-thoa-thuan.yaml", file_forms_samples_ban_thoa_thuan_yaml, sizeof file_forms_samples_ban_thoa_thuan_yaml},
    {"forms/samples/bao-cao.yaml", file_forms_samples_bao_cao_yaml, sizeof file_forms_samples_bao_cao_yaml},
    {"forms/samples/chi-thi.yaml", file_forms_samples_chi_thi_yaml, sizeof file_forms_samples_chi_thi_yaml},
    {"forms/samples/chuong-trinh.yaml", file_forms_samples_chuong_trinh_yaml, sizeof file_forms_samples_chuong_trinh_yaml},
    {"forms/samples/cong-van.yaml", file_forms_samples_cong_van_yaml, sizeof file_forms_samples_cong_van_yaml},
    {"forms/samples/de-an.yaml", file_forms_samples_de_an_yaml, sizeof file_forms_samples_de_an_yaml},
    {"forms/samples/du-an.yaml", file_forms_samples_du_an_yaml, sizeof file_forms_samples_du_an_yaml},
    {"forms/samples/giay-uy-quyen.yaml", file_forms_samples_giay_uy_quyen_yaml, sizeof file_forms_samples_giay_uy_quyen_yaml},
    {"forms/samples/hop-dong.yaml", file_forms_samples_hop_dong_yaml, sizeof file_forms_samples_hop_dong_yaml},
    {"forms/samples/huong-dan.yaml", file_forms_samples_huong_dan_yaml, sizeof file_forms_samples_huong_dan_yaml},
    {"forms/samples/ke-hoach.yaml", file_forms_samples_ke_hoach_yaml, sizeof file_forms_samples_ke_hoach_yaml},
    {"forms/samples/nghi-quyet.yaml", file_forms_samples_nghi_quyet_yaml, sizeof file_forms_samples_nghi_quyet_yaml},
    {"forms/samples/phieu-bao.yaml", file_forms_samples_phieu_bao_yaml, sizeof file_forms_samples_phieu_bao_yaml},
    {"forms/samples/phieu-chuyen.yaml", file_forms_samples_phieu_chuyen_yaml, sizeof file_forms_samples_phieu_chuyen_yaml},
    {"forms/samples/phieu-gui.yaml", file_forms_samples_phieu_gui_yaml, sizeof file_forms_samples_phieu_gui_yaml},
    {"forms/samples/phuong-an.yaml", file_forms_samples_phuong_an_yaml, sizeof file_forms_samples_phuong_an_yaml},
    {"forms/samples/quy-che.yaml", file_forms_samples_quy_che_yaml, sizeof file_forms_samples_quy_che_yaml},
    {"forms/samples/quy-dinh.yaml", file_forms_samples_quy_dinh_yaml, sizeof file_forms_samples_quy_dinh_yaml},
    {"forms/samples/quyet-dinh-ban-hanh.yaml", file_forms_samples_quyet_dinh_ban_hanh_yaml, sizeof file_forms_samples_quyet_dinh_ban_hanh_yaml},
    {"forms/samples/thoa-thuan.yaml", file_forms_samples_thoa_thuan_yaml, sizeof file_forms_samples_thoa_thuan_yaml},
    {"forms/samples/thong-bao.yaml", file_forms_samples_thong_bao_yaml, sizeof file_forms_samples_thong_bao_yaml},
    {"forms/samples/thong-cao.yaml", file_forms_samples_thong_cao_yaml, sizeof file_forms_samples_thong_cao_yaml},
    {"forms/samples/thu-cong.yaml", file_forms_samples_thu_cong_yaml, sizeof file_forms_samples_thu_cong_yaml},
    {"forms/samples/to-trinh.yaml", file_forms_samples_to_trinh_yaml, sizeof file_forms_samples_to_trinh_yaml},
    {"forms/thoa-thuan.md", file_forms_thoa_thuan_md, sizeof file_forms_thoa_thuan_md},
    {"forms/thu-cong.md", file_forms_thu_cong_md, sizeof file_forms_thu_cong_md},
    {"kinds.tsv", file_kinds_tsv, sizeof file_kinds_tsv},
    {"layout.tsv", file_layout_tsv, sizeof file_layout_tsv},
    {"van-ban/van-ban.docx/[Content_Types].xml", file_van_ban_van_ban_docx__Content_Types__xml, sizeof file_van_ban_van_ban_docx__Content_Types__xml},
    {"van-ban/van-ban.docx/_rels/.rels", file_van_ban_van_ban_docx__rels__rels, sizeof file_van_ban_van_ban_docx__rels__rels},
    {"van-ban/van-ban.docx/docProps/app.xml", file_van_ban_van_ban_docx_docProps_app_xml, sizeof file_van_ban_van_ban_docx_docProps_app_xml},
    {"van-ban/van-ban.docx/docProps/core.xml", file_van_ban_van_ban_docx_docProps_core_xml, sizeof file_van_ban_van_ban_docx_docProps_core_xml},
    {"van-ban/van-ban.docx/word/_rels/document.xml.rels", file_van_ban_van_ban_docx_word__rels_document_xml_rels, sizeof file_van_ban_van_ban_docx_word__rels_document_xml_rels},
    {"van-ban/van-ban.docx/word/document.xml", file_van_ban_van_ban_docx_word_document_xml, sizeof file_van_ban_van_ban_docx_word_document_xml},
    {"van-ban/van-ban.docx/word/fontTable.xml", file_van_ban_van_ban_docx_word_fontTable_xml, sizeof file_van_ban_van_ban_docx_word_fontTable_xml},
    {"van-ban/van-ban.docx/word/footer1.xml", file_van_ban_van_ban_docx_word_footer1_xml, sizeof file_van_ban_van_ban_docx_word_footer1_xml},
    {"van-ban/van-ban.docx/word/footer2.xml", file_van_ban_van_ban_docx_word_footer2_xml, sizeof file_van_ban_van_ban_docx_word_footer2_xml},
    {"van-ban/van-ban.docx/word/header1.xml", file_van_ban_van_ban_docx_word_header1_xml, sizeof file_van_ban_van_ban_docx_word_header1_xml},
    {"van-ban/van-ban.docx/word/numbering.xml", file_van_ban_van_ban_docx_word_numbering_xml, sizeof file_van_ban_van_ban_docx_word_numbering_xml},
    {"van-ban/van-ban.docx/word/settings.xml", file_van_ban_van_ban_docx_word_settings_xml, sizeof file_van_ban_van_ban_docx_word_settings_xml},
    {"van-ban/van-ban.docx/word/styles.xml", file_van_ban_van_ban_docx_word_styles_xml, sizeof file_van_ban_van_ban_docx_word_styles_xml},
    {"van-ban/van-ban.fodt", file_van_ban_van_ban_fodt, sizeof file_van_ban_van_ban_fodt},
};

const size_t vanthu_file_count = sizeof vanthu_files / sizeof vanthu_files[0];
