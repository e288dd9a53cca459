/* The files below Templates/, embedded when this target is built: the program finds
   them wherever it is installed. A test compares the list with the folder. */
#include "BuiltInTemplates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_forms_1_04_co_ten_loai_md[] = {
#embed "../../Templates/forms/1.04-co-ten-loai.md"
};
static const unsigned char file_forms_1_05_cong_van_md[] = {
#embed "../../Templates/forms/1.05-cong-van.md"
};
static const unsigned char file_forms_fields_1_04_co_ten_loai_json[] = {
#embed "../../Templates/forms/fields/1.04-co-ten-loai.json"
};
static const unsigned char file_forms_fields_1_05_cong_van_json[] = {
#embed "../../Templates/forms/fields/1.05-cong-van.json"
};
static const unsigned char file_forms_samples_bao_cao_yaml[] = {
#embed "../../Templates/forms/samples/bao-cao.yaml"
};
static const unsigned char file_forms_samples_cong_van_yaml[] = {
#embed "../../Templates/forms/samples/cong-van.yaml"
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
    {"forms/1.04-co-ten-loai.md", file_forms_1_04_co_ten_loai_md, sizeof file_forms_1_04_co_ten_loai_md},
    {"forms/1.05-cong-van.md", file_forms_1_05_cong_van_md, sizeof file_forms_1_05_cong_van_md},
    {"forms/fields/1.04-co-ten-loai.json", file_forms_fields_1_04_co_ten_loai_json, sizeof file_forms_fields_1_04_co_ten_loai_json},
    {"forms/fields/1.05-cong-van.json", file_forms_fields_1_05_cong_van_json, sizeof file_forms_fields_1_05_cong_van_json},
    {"forms/samples/bao-cao.yaml", file_forms_samples_bao_cao_yaml, sizeof file_forms_samples_bao_cao_yaml},
    {"forms/samples/cong-van.yaml", file_forms_samples_cong_van_yaml, sizeof file_forms_samples_cong_van_yaml},
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
