#include "ocr/read/letter_model.h"

#include <algorithm>
#include <cstring>
#include <string_view>

#include "ocr/read/model_failures.h"

namespace ocr {
namespace {

constexpr std::string_view kMagic = "SOGOCLM1";
constexpr float kStep = -1.0F / 16;       // Chances and back-offs are kept in sixteenths of a natural logarithm.
constexpr float kNever = -15.0F;          // A letter that was never seen at all.
constexpr std::size_t kBytesPerNode = 7;  // Letter, chance, back-off, first child.

std::uint32_t numberAt(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

}  // namespace

LetterModel::LetterModel(const std::string& bytes) {
    const std::size_t header = kMagic.size() + 8;
    if (bytes.size() < header || std::string_view(bytes).substr(0, kMagic.size()) != kMagic) throw damagedHandModel("no letter model");
    order_ = numberAt(bytes, kMagic.size());
    const std::size_t count = numberAt(bytes, kMagic.size() + 4);
    if (order_ < 1 || order_ > kLongest || count == 0 || (bytes.size() - header) != count * kBytesPerNode) throw damagedHandModel("no letter model");
    nodes_.resize(count + 1);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = header + i * kBytesPerNode;
        nodes_[i] = {numberAt(bytes, at + 3), static_cast<float>(static_cast<std::uint8_t>(bytes[at + 1])) * kStep,
                     static_cast<float>(static_cast<std::uint8_t>(bytes[at + 2])) * kStep, static_cast<std::uint8_t>(bytes[at])};
        const std::uint32_t before = i > 0 ? nodes_[i - 1].firstChild : 1;
        if (nodes_[i].firstChild < before || nodes_[i].firstChild > count) throw damagedHandModel("no letter model");
    }
    nodes_[count].firstChild = static_cast<std::uint32_t>(count);
}

std::uint32_t LetterModel::child(std::uint32_t node, int letter) const {
    const auto first = nodes_.begin() + nodes_[node].firstChild;
    const auto last = nodes_.begin() + nodes_[node + 1].firstChild;
    const auto found = std::lower_bound(first, last, letter, [](const Node& one, int wanted) { return one.letter < wanted; });
    return found != last && found->letter == letter ? static_cast<std::uint32_t>(found - nodes_.begin()) : 0;
}

LetterModel::Context LetterModel::start() const { return after({}, 0); }

float LetterModel::logChance(const Context& context, int letter) const {
    float price = 0;
    for (std::size_t length = context.known + 1U; length-- > 0;) {
        if (length > 0 && context.nodes[length] == 0) continue;
        if (const std::uint32_t found = child(context.nodes[length], letter)) return price + nodes_[found].logChance;
        price += nodes_[context.nodes[length]].backOff;
    }
    return kNever;
}

LetterModel::Context LetterModel::after(const Context& context, int letter) const {
    Context next;
    const std::size_t most = std::min<std::size_t>(context.known + 1U, order_ - 1);
    for (std::size_t length = 1; length <= most; ++length) {
        const std::uint32_t before = context.nodes[length - 1];
        if (length > 1 && before == 0) break;
        next.nodes[length] = child(before, letter);
        if (next.nodes[length] == 0) break;
        next.known = static_cast<std::uint8_t>(length);
    }
    return next;
}

}  // namespace ocr
