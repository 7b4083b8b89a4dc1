#include "review/base/typing.h"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <vector>

#include "review/base/text.h"

namespace review {
namespace {

std::string keyed(Typing typing, const std::string& keys) {
    std::string word;
    for (const char key : keys) word = withKey(typing, word, key);
    return word;
}

TEST(Telex, WritesWordsOfBooks) {
    for (const auto& [keys, word] : {std::pair{"Nguyeexn", "Nguyễn"}, {"Nguyenex", "Nguyễn"}, {"DDawjng", "Đặng"}, {"ddawngj", "đặng"}, {"Thuys", "Thúy"},
                                     {"hoaf", "hòa"}, {"hoafn", "hoàn"}, {"quys", "quý"}, {"gif", "gì"}, {"gieengs", "giếng"}, {"thuowr", "thuở"}, {"thuowng", "thương"},
                                     {"nuwowcs", "nước"}, {"nuwocws", "nước"}, {"Luwu", "Lưu"}, {"luuw", "lưu"}, {"nhw", "như"}, {"Khuyeen", "Khuyên"}, {"cuwar", "cửa"},
                                     {"cuawr", "cửa"}, {"khoeo", "khoeo"}, {"xooong", "xoong"}, {"tuaans", "tuấn"}, {"BINHF", "BÌNH"}, {"AAn", "Ân"}, {"uoongs", "uống"}}) {
        EXPECT_EQ(keyed(Typing::telex, keys), word) << keys;
    }
}

TEST(Vni, WritesWordsOfBooks) {
    for (const auto& [keys, word] : {std::pair{"Nguye6n4", "Nguyễn"}, {"D9a8ng5", "Đặng"}, {"Thuy1", "Thúy"}, {"thuo73", "thuở"}, {"thuo7ng", "thương"}, {"nuo7c1", "nước"},
                                     {"Lu7u", "Lưu"}, {"quy1", "quý"}, {"hoa2n", "hoàn"}}) {
        EXPECT_EQ(keyed(Typing::vni, keys), word) << keys;
    }
}

TEST(Typing, TheSameKeyOnceMoreStandsForItself) {
    EXPECT_EQ(keyed(Typing::telex, "anss"), "ans");
    EXPECT_EQ(keyed(Typing::telex, "caaa"), "caa");
    EXPECT_EQ(keyed(Typing::telex, "ddd"), "dd");
    EXPECT_EQ(keyed(Typing::vni, "an11"), "an1");
}

TEST(Typing, AToneIsChangedAndTakenAway) {
    EXPECT_EQ(keyed(Typing::telex, "binhsf"), "bình");
    EXPECT_EQ(keyed(Typing::telex, "binhfz"), "binh");
    EXPECT_EQ(keyed(Typing::vni, "binh20"), "binh");
}

TEST(Typing, AKeyThatCanMeanNothingIsALetter) {
    EXPECT_EQ(keyed(Typing::telex, "sx"), "sx");
    EXPECT_EQ(keyed(Typing::telex, "zalo"), "zalo");
    EXPECT_EQ(keyed(Typing::vni, "15"), "15");
}

TEST(Typing, LeavesEverythingToTheSystemUnlessAsked) {
    EXPECT_EQ(keyed(Typing::system, "Nguyeexn"), "Nguyeexn");
    EXPECT_EQ(typedOver(Typing::system, "a", {"as", 2}), std::nullopt);
}

TEST(TypedOver, ChangesTheWordAtTheCaretAlone) {
    EXPECT_EQ(typedOver(Typing::telex, "Trần Thi Bình", {"Trần Thij Bình", 9}), (TypedText{"Trần Thị Bình", 8}));
    EXPECT_EQ(typedOver(Typing::telex, "Nguyên", {"Nguyênx", 7}), (TypedText{"Nguyễn", 6}));
}

TEST(TypedOver, KeepsAwayFromPastesDeletionsAndTheMiddleOfWords) {
    EXPECT_EQ(typedOver(Typing::telex, "a", {"ass", 3}), std::nullopt);
    EXPECT_EQ(typedOver(Typing::telex, "as", {"a", 1}), std::nullopt);
    EXPECT_EQ(typedOver(Typing::telex, "Bình", {"Bsình", 2}), std::nullopt);
    EXPECT_EQ(typedOver(Typing::telex, "binh", {"hinf", 4}), std::nullopt);
    EXPECT_EQ(typedOver(Typing::telex, "a", {"aâ", 2}), std::nullopt);
}

TEST(TypedOver, ANumberAfterAnotherNumberIsANumber) {
    EXPECT_EQ(typedOver(Typing::vni, "tổ 1", {"tổ 15", 5}), std::nullopt);
}

// All syllables: each onset with each rime; with the six tones where the rime ends open or in a sonant, with sắc and nặng where it is stopped.
const std::vector<std::string> kOnsets{"",  "b", "c", "ch", "d", "đ",  "g", "gh", "gi", "h", "k", "kh", "l", "m",
                                       "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x"};
const std::vector<std::string> kRimes{
    "a",   "ac",  "ach", "ai",   "am",  "an",  "ang", "anh", "ao",   "ap",   "at",  "au",  "ay",  "ăc",   "ăm",  "ăn",   "ăng", "ăp",   "ăt",  "âc",   "âm",   "ân",  "âng", "âp",   "ât",
    "âu",  "ây",  "e",   "ec",   "em",  "en",  "eng", "eo",  "ep",   "et",   "ê",   "êch", "êm",  "ên",   "ênh", "êp",   "êt",  "êu",   "i",   "ia",   "ich",  "iêc", "iêm", "iên",  "iêng",
    "iêp", "iêt", "iêu", "im",   "in",  "inh", "ip",  "it",  "iu",   "o",    "oa",  "oac", "oach", "oai", "oam", "oan",  "oang", "oanh", "oao", "oap", "oat",  "oay", "oăc", "oăm",  "oăn",
    "oăng", "oăt", "oc", "oe",   "oen", "oeo", "oet", "oi",  "om",   "on",   "ong", "op",  "ot",  "ô",    "ôc",  "ôi",   "ôm",  "ôn",   "ông", "ôp",   "ôt",   "ơ",   "ơi",  "ơm",   "ơn",
    "ơp",  "ơt",  "u",   "ua",   "uâc", "uân", "uâng", "uât", "uây", "uc",   "uê",  "uêch", "uênh", "ui", "um",  "un",   "ung", "uôc",  "uôi", "uôm",  "uôn",  "uông", "uôt", "uơ",  "up",
    "ut",  "uy",  "uya", "uych", "uyên", "uyêt", "uynh", "uyt", "uyu", "ư",  "ưa",  "ưc",  "ưi",  "ưm",   "ưn",  "ưng",  "ươc", "ươi",  "ươm", "ươn",  "ương", "ươp", "ươt", "ươu",  "ưt",
    "ưu",  "y",   "yêm", "yên",  "yêt", "yêu"};

/// How the letters are typed, and the tone last of all. Written apart from the code it examines.
std::string keysFor(Typing typing, const std::string& toneless, int tone) {
    const bool telex = typing == Typing::telex;
    std::string keys;
    for (const std::string& letter : letters(toneless)) {
        if (letter == "ă") keys += telex ? "aw" : "a8";
        else if (letter == "â") keys += telex ? "aa" : "a6";
        else if (letter == "ê") keys += telex ? "ee" : "e6";
        else if (letter == "ô") keys += telex ? "oo" : "o6";
        else if (letter == "ơ") keys += telex ? "ow" : "o7";
        else if (letter == "ư") keys += telex ? "uw" : "u7";
        else if (letter == "đ") keys += telex ? "dd" : "d9";
        else keys += letter;
    }
    if (tone > 0) keys += (telex ? "sfrxj" : "12345")[tone - 1];
    return keys;
}

/// The letters without tone, and which tone they carry.
std::pair<std::string, int> apart(const std::string& word) {
    static const std::array<std::pair<const char*, const char*>, 12> kRows{{{"a", "áàảãạ"}, {"ă", "ắằẳẵặ"}, {"â", "ấầẩẫậ"}, {"e", "éèẻẽẹ"}, {"ê", "ếềểễệ"}, {"i", "íìỉĩị"},
                                                                          {"o", "óòỏõọ"}, {"ô", "ốồổỗộ"}, {"ơ", "ớờởỡợ"}, {"u", "úùủũụ"}, {"ư", "ứừửữự"}, {"y", "ýỳỷỹỵ"}}};
    std::string toneless;
    int tone = 0;
    for (const std::string& letter : letters(word)) {
        std::string bare = letter;
        for (const auto& [plain, toned] : kRows) {
            const auto row = letters(toned);
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (row[i] != letter) continue;
                bare = plain;
                tone += static_cast<int>(i) + 1;
            }
        }
        toneless += bare;
    }
    return {toneless, tone};
}

void everySyllableComesOut(Typing typing) {
    std::set<std::string> seen;
    for (const std::string& onset : kOnsets) {
        for (const std::string& rime : kRimes) {
            // "gi" and "i", "qu" and "u" would double the letter; such syllables are spelt with one.
            if ((onset == "gi" && rime.starts_with("i")) || (onset == "qu" && (rime.starts_with("u") || rime.starts_with("ư") || rime.starts_with("o")))) continue;
            const bool stopped = rime.ends_with('c') || rime.ends_with('p') || rime.ends_with('t') || rime.ends_with("ch");
            for (const int tone : stopped ? std::vector<int>{1, 5} : std::vector<int>{0, 1, 2, 3, 4, 5}) {
                const std::string word = keyed(typing, keysFor(typing, onset + rime, tone));
                EXPECT_EQ(apart(word), std::pair(onset + rime, tone)) << word;
                seen.insert(word);
            }
        }
    }
    EXPECT_GT(seen.size(), 17000U);
}

TEST(Telex, WritesEverySyllable) { everySyllableComesOut(Typing::telex); }

TEST(Vni, WritesEverySyllable) { everySyllableComesOut(Typing::vni); }

TEST(Typing, ATonePutBeforeTheLastLettersMovesToWhereItBelongs) {
    for (const auto& [keys, word] : {std::pair{"toasn", "toán"}, {"thuyfn", "thuỳn"}, {"hoef", "hòe"}, {"khoers", "khóe"}, {"tuaafn", "tuần"}, {"nguwowif", "người"},
                                     {"chuyeejn", "chuyện"}, {"hoajch", "hoạch"}, {"quoocs", "quốc"}, {"quas", "quá"}, {"quanr", "quản"}, {"giaf", "già"}, {"giuwx", "giữ"}}) {
        EXPECT_EQ(keyed(Typing::telex, keys), word) << keys;
    }
}

}  // namespace
}  // namespace review
