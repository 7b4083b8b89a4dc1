#include "review/forms/json_reader.h"

#include <algorithm>
#include <cmath>

#include "review/base/text.h"

namespace review {
namespace {

std::string quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

}  // namespace

void JsonReader::expectMembers(const JsonNode& node, std::string_view what, std::span<const std::string_view> known) const {
    if (node.kind != JsonNode::Kind::object) {
        refuse(node, {quoted(what) + " phải là một nhóm {…}.", quoted(what) + " must be an object {…}."});
    }
    for (const auto& [name, value] : node.members) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            refuse(value, {quoted(what) + " không có mục nào tên là " + quoted(name) + ".",
                           quoted(what) + " has no member named " + quoted(name) + "."});
        }
    }
}

const JsonNode& JsonReader::need(const JsonNode& object, std::string_view name) const {
    const JsonNode* node = object.member(name);
    if (node == nullptr) refuse(object, {"thiếu mục " + quoted(name) + ".", "the member " + quoted(name) + " is missing."});
    return *node;
}

std::string JsonReader::text(const JsonNode& object, std::string_view name) const {
    const JsonNode& node = need(object, name);
    std::string value = node.kind == JsonNode::Kind::text ? canonical(node.text) : std::string();
    if (value.empty()) refuse(node, {quoted(name) + " phải là chữ và không được trống.", quoted(name) + " must be a text and not empty."});
    return value;
}

std::string JsonReader::optionalText(const JsonNode& object, std::string_view name) const {
    const JsonNode* node = object.member(name);
    if (node == nullptr) return {};
    if (node->kind != JsonNode::Kind::text) refuse(*node, {quoted(name) + " phải là chữ.", quoted(name) + " must be a text."});
    return canonical(node->text);
}

bool JsonReader::optionalTruth(const JsonNode& object, std::string_view name) const {
    const JsonNode* node = object.member(name);
    if (node == nullptr) return false;
    if (node->kind != JsonNode::Kind::boolean) {
        refuse(*node, {quoted(name) + " phải là true hoặc false.", quoted(name) + " must be true or false."});
    }
    return node->truth;
}

std::optional<int> JsonReader::optionalWhole(const JsonNode& object, std::string_view name, int least, int most) const {
    const JsonNode* node = object.member(name);
    if (node == nullptr) return std::nullopt;
    return whole(*node, least, most);
}

double JsonReader::number(const JsonNode& node) const {
    if (node.kind != JsonNode::Kind::number || !std::isfinite(node.number)) {
        refuse(node, {"chỗ này phải là một số.", "a number is expected here."});
    }
    return node.number;
}

int JsonReader::whole(const JsonNode& node, int least, int most) const {
    const double value = number(node);
    if (value != std::floor(value) || value < least || value > most) {
        const std::string range = std::to_string(least) + "–" + std::to_string(most);
        refuse(node, {"chỗ này phải là số nguyên trong khoảng " + range + ".", "a whole number in " + range + " is expected here."});
    }
    return static_cast<int>(value);
}

const std::vector<JsonNode>& JsonReader::list(const JsonNode& node, std::string_view what, std::optional<std::size_t> size) const {
    if (node.kind != JsonNode::Kind::list)
        refuse(node, {quoted(what) + " phải là một danh sách […].", quoted(what) + " must be a list […]."});
    if (size && node.items.size() != *size) {
        const std::string count = std::to_string(*size);
        refuse(node, {quoted(what) + " phải có đúng " + count + " giá trị.", quoted(what) + " must have exactly " + count + " values."});
    }
    return node.items;
}

}  // namespace review
