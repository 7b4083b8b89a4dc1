#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ocr/read/hand_model.h"
#include "ocr/read/office_words.h"
#include "ocr/read/text_reader.h"
#include "review/seen_line.h"

namespace ocr {

class PlaceLexicon;

/// What may choose among the texts that the pen's traces allow.
enum class HandLanguage {
    none,     ///< Nothing: the best letter at each place.
    letters,  ///< How likely letters follow each other in registers,
    places,   ///< and names of places that lie in each other,
    fields,   ///< and what fields of the expected kind hold: grammars and lists of words.
};

/// Our own network for handwriting. The models are loaded when the first line is read.
class HandReader final : public TextReader {
public:
    /// @param models folder of hand.onnx, hand.memory, letters.lm and places.txt.
    explicit HandReader(std::string models, HandLanguage language = HandLanguage::fields, HandChoice choice = {});
    ~HandReader() override;

    /// True when the folder holds all files of the models.
    [[nodiscard]] static bool isInstalled(const std::string& models);

    /// @throws review::Failure(world) when the models cannot be loaded.
    [[nodiscard]] ReadLine read(const Image& line) override;
    /// Where fields of the kind hold an entry of a list (listedTexts()), entries compete with what was read; where they have a guide (FieldGuides), it walks
    /// with the search. HandLanguage::letters and less listen to neither.
    void expect(review::FieldKind kind) override { expected_ = kind; }
    /// Tells what words the office's books hold, from now on in the place of what was told before.
    void knowOffice(const OfficeWords& words);
    /// Reads a line that was seen before, by this or another model, without what was seen. An empty answer where the bytes are no line.
    [[nodiscard]] ReadLine readAgain(const review::SeenLine& line);
    /// What the classes of its traces stand for: HandNetwork::letters().
    [[nodiscard]] const std::vector<std::string>& letters() const;
    /// The units by which it mends addresses. @throws as read().
    [[nodiscard]] const PlaceLexicon& places() const;
    /// The model's name and mark, for example "hand 1 3f2a9c1d".
    [[nodiscard]] std::string name() const override;

private:
    struct Models;
    Models& loaded() const;

    std::string folder_;
    HandLanguage language_;
    HandChoice choice_;
    review::FieldKind expected_ = review::FieldKind::text;
    OfficeWords office_;
    mutable std::unique_ptr<Models> models_;
};

}  // namespace ocr
