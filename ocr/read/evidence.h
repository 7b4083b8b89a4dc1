#pragma once

#include <map>
#include <string>

namespace ocr {

/// What another field of the same record says about a reading.
enum class Testimony {
    none,         ///< Nothing says the same thing a second time.
    agrees,       ///< It says the same.
    contradicts,  ///< It says something else, and neither can be brought to the other.
    corrected,    ///< The reading was changed to what the other says.
};

/// What a second reader, of handwriting, says about a reading.
enum class SecondReader {
    notAsked,  ///< There is no other.
    agrees,    ///< It reads the same.
    differs,   ///< It reads something else, but is not believed.
    prevails,  ///< It reads something else, and the reading is its own.
    mixed,     ///< It reads something else, and the reading is made of both.
    alone,     ///< It was asked first and is so sure that the reader of print was not asked.
};

/// What is known about the reading of one field before it becomes a probability. The confidence of the weakest letter, the price of what
/// was changed, the next best text and the misfit of the box were tried too and told nothing more (docs/models.md).
struct Evidence {
    double score = 0;      ///< 0..1, of the decoder; of a tick field what its squares say.
    int looks = 0;         ///< How often the field was read until the score was good enough; 0 when nothing is written, and for ticks.
    int unknownWords = 0;  ///< See Decoded.
    double written = 0;    ///< 0..1, chance that there is ink at all; of a field found blank, ink too faint for reading counted with it.
    Testimony testimony = Testimony::none;
    SecondReader second = SecondReader::notAsked;
    bool struck = false;   ///< Something was struck out in the field; the reading is of what stays.
    bool caseInDoubt = false;  ///< A text that may begin with a small letter begins with a capital of the same shape ("Xơ gan").
    double lead = 0;       ///< leadOf() the reader of handwriting's text; 0 where it was not asked.
    double choice = 0;     ///< 0..1, Choice::chance where the readers differ; 0 where they do not.
};

/// By field key.
using EvidenceOfRecord = std::map<std::string, Evidence>;

}  // namespace ocr
