#include "review/forms/json_tree.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "review/base/failure.h"

namespace review {
namespace {

constexpr std::size_t kDeepest = 32;

/// Walks over the text and tells a watcher how far the parser has come.
class WatchedIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    WatchedIterator(const char* at, std::size_t* consumed) : at_(at), consumed_(consumed) {}
    reference operator*() const { return *at_; }
    WatchedIterator& operator++() {
        ++at_;
        ++*consumed_;
        return *this;
    }
    WatchedIterator operator++(int) {
        WatchedIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const WatchedIterator& other) const { return at_ == other.at_; }
    bool operator!=(const WatchedIterator& other) const { return at_ != other.at_; }

private:
    const char* at_;
    std::size_t* consumed_;
};

/// Builds the tree while nlohmann-json parses. Its own tree knows no lines and lets the last of two equal members win silently.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
public:
    TreeBuilder(const std::string& text, const std::string& path, const std::size_t& consumed)
        : text_(text), path_(path), consumed_(consumed) {}

    JsonNode take() { return std::move(root_); }

    bool null() override { return add({}); }
    bool boolean(bool value) override {
        JsonNode node;
        node.kind = JsonNode::Kind::boolean;
        node.truth = value;
        return add(std::move(node));
    }
    bool number_integer(number_integer_t value) override { return addNumber(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return addNumber(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t&) override { return addNumber(value); }
    bool string(string_t& value) override {
        JsonNode node;
        node.kind = JsonNode::Kind::text;
        node.text = value;
        return add(std::move(node));
    }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(JsonNode::Kind::object); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(JsonNode::Kind::list); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        if (open_.back()->member(name) != nullptr) {
            refuseFile(path_, line(), {"“" + name + "” được ghi hai lần.", "“" + name + "” is given twice."});
        }
        open_.back()->members.push_back({name, JsonNode{}});
        return true;
    }
    bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception&) override {
        const std::size_t at = lineAt(position);
        const std::string near = nlohmann::json(token).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        refuseFile(path_, at, {"không đúng cú pháp JSON, gần " + near + ".", "the JSON is broken near " + near + "."});
    }

private:
    bool addNumber(double value) {
        JsonNode node;
        node.kind = JsonNode::Kind::number;
        node.number = value;
        return add(std::move(node));
    }
    JsonNode& place(JsonNode node) {
        node.line = line();
        if (open_.empty()) return root_ = std::move(node);
        if (open_.back()->kind == JsonNode::Kind::list) return open_.back()->items.emplace_back(std::move(node));
        return open_.back()->members.back().second = std::move(node);
    }
    bool add(JsonNode node) {
        place(std::move(node));
        return true;
    }
    bool open(JsonNode::Kind kind) {
        if (open_.size() == kDeepest) refuseFile(path_, line(), {"lồng nhau quá sâu.", "it is nested too deeply."});
        JsonNode node;
        node.kind = kind;
        // The pointer stays good: a list grows only while none of its items is open.
        open_.push_back(&place(std::move(node)));
        return true;
    }
    bool close() {
        open_.pop_back();
        return true;
    }
    /// The parser may have taken one character behind a number, so the last character taken does not count.
    [[nodiscard]] std::size_t line() const { return lineAt(consumed_); }
    [[nodiscard]] std::size_t lineAt(std::size_t position) const {
        const std::size_t end = std::min(position == 0 ? 0 : position - 1, text_.size());
        return 1 + static_cast<std::size_t>(std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    }

    const std::string& text_;
    const std::string& path_;
    const std::size_t& consumed_;
    JsonNode root_;
    std::vector<JsonNode*> open_;
};

}  // namespace

const JsonNode* JsonNode::member(std::string_view name) const {
    const auto found = std::find_if(members.begin(), members.end(), [&](const auto& entry) { return entry.first == name; });
    return found == members.end() ? nullptr : &found->second;
}

void refuseFile(const std::string& path, std::size_t line, const Sentence& reason) {
    const std::string number = std::to_string(line);
    throw Failure(FailureKind::input,
                  {"Tệp " + path + ", dòng " + number + ": " + reason.vi, "File " + path + ", line " + number + ": " + reason.en},
                  path + ":" + number);
}

JsonNode parseJson(const std::string& text, const std::string& path) {
    std::size_t consumed = 0;
    TreeBuilder builder(text, path, consumed);
    const WatchedIterator begin(text.data(), &consumed);
    const WatchedIterator end(text.data() + text.size(), &consumed);
    if (!nlohmann::json::sax_parse(begin, end, &builder)) refuseFile(path, 1, {"không đọc được JSON.", "the JSON cannot be read."});
    return builder.take();
}

}  // namespace review
