#include <cstdio>
#include <iostream>

#include "app/cli/command.h"
#include "app/files.h"
#include "app/places.h"
#include "app/shipped_reader.h"
#include "ocr/read/line_reader.h"
#include "ocr/scan/decoder.h"

namespace app {
namespace {

struct LinesOptions {
    std::vector<std::string> files;
    std::string reader = "auto";
    std::string lexicon = "auto";
};

ocr::LineReaderKind readerKind(const std::string& name) {
    if (name == "auto") return ocr::LineReaderKind::automatic;
    if (name == "handwriting") return ocr::LineReaderKind::handwriting;
    if (name == "tesseract") return ocr::LineReaderKind::tesseract;
    throw review::Failure(review::FailureKind::usage, {"Không có bộ đọc “" + name + "”. Hãy chọn auto, handwriting hoặc tesseract.",
                                                       "There is no reader “" + name + "”. Choose auto, handwriting or tesseract."});
}

ocr::LexiconUse lexiconUse(const std::string& name) {
    if (name == "auto") return ocr::LexiconUse::automatic;
    if (name == "none") return ocr::LexiconUse::none;
    throw review::Failure(review::FailureKind::usage, {"Không có cách dùng từ điển “" + name + "”. Hãy chọn none hoặc auto.",
                                                       "There is no use of lexicons “" + name + "”. Choose none or auto."});
}

int readLines(const CommandContext& context, const LinesOptions& options) {
    ocr::LineReader reader(readerKind(options.reader), lexiconUse(options.lexicon), shippedReader());
    ocr::Decoder decoder(decoderProgram());
    std::vector<Refused> refused;
    for (const std::string& file : options.files) {
        try {
            const ocr::LineReading line = reader.read(decoder.decode(readWholeFile(file), 0, ocr::PictureUse::line));
            char probability[16];
            std::snprintf(probability, sizeof probability, "%.3f", line.probability);
            std::cout << file << '\t' << line.text << '\t' << probability << '\n';
        } catch (const review::Failure& failure) {
            // One bad picture is an outcome of the batch; what the world refuses ends it.
            if (failure.kind() != review::FailureKind::input) throw;
            refused.push_back({file, failure.sentence()});
        }
    }
    return nameRefused(context.voice, refused, refused.size() < options.files.size());
}

}  // namespace

void addLinesCommand(Command root, CommandContext& context) {
    Command command = root.add("lines", tr("Đọc ảnh từng dòng chữ: tệp, chữ và xác suất, cách nhau bằng dấu tab"));
    auto options = std::make_shared<LinesOptions>();
    command.take({.name = "files", .text = tr("Ảnh của một dòng chữ"), .kind = "FILE", .required = true}, options->files);
    command.take({.name = "--reader", .text = tr("Bộ đọc"), .kind = "auto|handwriting|tesseract"}, options->reader);
    command.take({.name = "--lexicon", .text = tr("Từ điển"), .kind = "none|auto"}, options->lexicon);
    onChosen(command, context, [&context, options] { return readLines(context, *options); });
}

}  // namespace app
