#include "storage/delivery/record_pdf.h"

#include <array>
#include <charconv>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "review/base/failure.h"
#include "storage/delivery/jpeg_header.h"

namespace storage {
namespace {

/// Two decimals with a point, whatever the language of the system.
std::string decimal(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 2);
    return {digits.data(), end.ptr};
}

QPDFObjectHandle pictureObject(QPDF& pdf, const std::string& jpeg, const JpegHeader& header) {
    QPDFObjectHandle picture = QPDFObjectHandle::newStream(&pdf, jpeg);
    QPDFObjectHandle dictionary = picture.getDict();
    dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    dictionary.replaceKey("/Width", QPDFObjectHandle::newInteger(header.width));
    dictionary.replaceKey("/Height", QPDFObjectHandle::newInteger(header.height));
    dictionary.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(8));
    dictionary.replaceKey("/ColorSpace", QPDFObjectHandle::newName(header.components == 3 ? "/DeviceRGB" : "/DeviceGray"));
    dictionary.replaceKey("/Filter", QPDFObjectHandle::newName("/DCTDecode"));
    return pdf.makeIndirectObject(picture);
}

void addPage(QPDF& pdf, const std::string& jpeg, double dpi) {
    const JpegHeader header = headerForPdf(jpeg);
    const std::string width = decimal(header.width * 72.0 / dpi);
    const std::string height = decimal(header.height * 72.0 / dpi);
    QPDFObjectHandle page = QPDFObjectHandle::parse("<< /Type /Page /Resources << /XObject << >> >> >>");
    page.replaceKey("/MediaBox", QPDFObjectHandle::parse("[0 0 " + width + " " + height + "]"));
    page.getKey("/Resources").getKey("/XObject").replaceKey("/Picture", pictureObject(pdf, jpeg, header));
    page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, "q " + width + " 0 0 " + height + " 0 0 cm /Picture Do Q\n"));
    QPDFPageDocumentHelper(pdf).addPage(QPDFPageObjectHelper(pdf.makeIndirectObject(page)), false);
}

review::Sentence problem(const std::string& name, const char* vi, const char* en) {
    return {"Tệp " + name + " " + vi, "The file " + name + " " + en};
}

/// True when the page shows at least one whole colour picture.
bool showsColour(QPDFPageObjectHelper& page) {
    for (auto& [name, picture] : page.getImages()) {
        QPDFObjectHandle dictionary = picture.getDict();
        if (!dictionary.getKey("/ColorSpace").isNameAndEquals("/DeviceRGB")) continue;
        if (!dictionary.getKey("/Filter").isNameAndEquals("/DCTDecode")) continue;
        const auto bytes = picture.getRawStreamData();
        const auto header = jpegHeader({reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()});
        if (header && header->whole && header->components == 3) return true;
    }
    return false;
}

}  // namespace

std::string recordPdf(const std::vector<std::string>& jpegs, double dpi) {
    if (jpegs.empty() || dpi <= 0) (void)headerForPdf({});
    QPDF pdf;
    pdf.emptyPDF();
    for (const std::string& jpeg : jpegs) addPage(pdf, jpeg, dpi);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setMinimumPDFVersion("1.4");
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::vector<review::Sentence> examineRecordPdf(const std::string& bytes, const std::string& name) {
    std::vector<review::Sentence> problems;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile(name.c_str(), bytes.data(), bytes.size());
        auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
        if (pages.empty()) problems.push_back(problem(name, "không có trang nào.", "has no page."));
        for (auto& page : pages) {
            if (!showsColour(page)) problems.push_back(problem(name, "có trang không có ảnh màu.", "has a page without a colour picture."));
        }
        if (pdf.anyWarnings()) problems.push_back(problem(name, "bị hỏng một phần.", "is damaged in part."));
    } catch (const std::exception&) {
        problems.push_back(problem(name, "không mở được.", "cannot be opened."));
    }
    return problems;
}

}  // namespace storage
