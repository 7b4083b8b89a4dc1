#include "app/tasks/train_model.h"

#include <chrono>
#include <map>
#include <nlohmann/json.hpp>

#include "app/files.h"
#include "app/house.h"
#include "app/jobs/bench.h"
#include "app/office_reader.h"
#include "app/places.h"
#include "app/shipped_reader.h"
#include "app/tasks/training_set.h"
#include "ocr/read/hand_reader.h"
#include "ocr/scan/child_process.h"
#include "review/base/text.h"
#include "storage/atomic_file.h"
#include "storage/sha256.h"

namespace app {
namespace {

namespace fs = std::filesystem;
using review::Failure;
using review::FailureKind;

constexpr std::size_t kLeastFields = 20;   // Less teaches nothing,
constexpr std::size_t kLeastRecords = 5;   // and four records held out can prove nothing: 1 in 16 is more than the gate's level.
constexpr std::chrono::minutes kPatience{10};  // The slowest computer tells of its progress sooner.
constexpr auto kJobFile = "job";

Failure tooLittle(const TrainingSet& set) {
    const std::string learnt = std::to_string(set.learnt.size());
    const std::string held = std::to_string(set.heldRecords);
    return {FailureKind::usage,
            {"Chưa đủ trường đã kiểm để học: " + learnt + " dòng, " + held + " bản ghi để thử (cần ít nhất 20 và 5). Hãy rà soát thêm; bản ghi đọc bằng bản cũ "
             "của chương trình thì chạy process --again trước.",
             "Too little is verified to learn from: " + learnt + " lines, " + held + " records to test on (at least 20 and 5 are needed). Review more; for records "
             "read by an older version of the program run process --again first."}};
}

Failure packageMissing(const std::string& package) {
    return {FailureKind::world,
            {"Máy này thiếu gói " + package + " để huấn luyện. Hãy cài: apt install python3-torch python3-onnx python3-opencv python3-numpy.",
             "This computer lacks the package " + package + ", which training needs. Install: apt install python3-torch python3-onnx python3-opencv "
             "python3-numpy."}};
}

Failure trainingFailed(const std::string& detail) {
    return {FailureKind::world,
            {"Huấn luyện không xong. Chạy lại lệnh thì làm tiếp; lý do có trong tệp nhật ký (--log).",
             "The training did not finish. The same command goes on with it; the reason is in the log (--log)."},
            detail};
}

/// Prepares the folder of a training, or finds it as an earlier start left it. True when a training goes on there.
bool prepare(const TrainingSet& set, const ocr::HandModel& parent, const TrainSettings& settings) {
    const std::string job = storage::sha256(hashOf(set) + storage::sha256(parent.eye + parent.memory) + std::to_string(settings.seed) + " " +
                                            std::to_string(settings.minutes));
    const fs::path marker = settings.work / kJobFile;
    std::error_code error;
    if (fs::is_regular_file(marker, error) && readWholeFile(marker) == job) return fs::exists(settings.work / "last.pt", error);
    fs::remove_all(settings.work, error);
    storage::makeFolders(settings.work);
    fs::permissions(settings.work, fs::perms::owner_all, error);
    writeTrainingSet(set, settings.work);
    storage::writeWhole(settings.work / "parent.onnx", parent.eye);
    storage::writeWhole(settings.work / "parent.memory", parent.memory);
    storage::writeWhole(marker, job);  // Last: a folder with it is whole.
    return false;
}

std::vector<std::string> commandOf(const TrainSettings& settings, const std::string& name, const std::string& models) {
    const fs::path program = settings.program.empty() ? shareFolder() / "sogoc" / "training" / "tune_hand.py" : settings.program;
    std::vector<std::string> command{"nice", "-n", std::to_string(settings.niceness), settings.python, program.string(), "--work", settings.work.string(), "--title", name,
                                     "--minutes", std::to_string(settings.minutes), "--seed", std::to_string(settings.seed), "--places",
                                     models + "/places.txt"};
    if (!settings.fonts.empty()) command.emplace_back("--fonts");
    command.insert(command.end(), settings.fonts.begin(), settings.fonts.end());
    return command;
}

/// Runs the training to its end. @throws Failure as trainModel().
void runTraining(const std::vector<std::string>& command, const review::ProgressSink& progress, const std::stop_token& stop) {
    ocr::ChildConversation child(command);
    std::string line;
    for (;;) {
        const auto heard = child.hearLine(line, 4096, {kPatience, stop});
        if (heard == ocr::ChildConversation::Heard::stopped) throw stoppedFailure();
        if (heard != ocr::ChildConversation::Heard::all) throw trainingFailed(howItEnded(child.end(std::chrono::seconds(5))));
        if (line == "done") return;
        if (line.starts_with("missing ")) throw packageMissing(line.substr(8));
        if (line.starts_with("progress ") && progress) {
            std::size_t behind = 0;
            const std::size_t done = std::stoul(line.substr(9), &behind);
            progress({done, std::stoul(line.substr(9 + behind)), "training"});
        }
    }
}

/// Both models on the fields held out.
std::vector<review::ReadTwice> readTwice(const TrainingSet& set, const ocr::PageReaderSettings& before, const ocr::HandModel& after,
                                         const review::ProgressSink& progress, const std::stop_token& stop) {
    ocr::HandReader old(before.models, ocr::HandLanguage::places, before.hand);
    ocr::HandReader young(before.models, ocr::HandLanguage::places, {std::make_shared<const ocr::HandModel>(after), {}});
    std::vector<review::ReadTwice> fields;
    for (const HeldField& field : set.held) {
        if (stop.stop_requested()) throw stoppedFailure();
        const std::string truth = review::canonical(field.text);
        const auto wrong = [&](ocr::HandReader& reader) {
            return static_cast<int>(review::editDistance(truth, reader.readAgain(field.line).text));
        };
        fields.push_back({field.record, field.fieldClass, static_cast<int>(review::letterCount(truth)), wrong(old), wrong(young)});
        if (progress) progress({fields.size(), set.held.size(), "gate"});
    }
    return fields;
}

/// The first free name: "own-1", "own-2" …
std::string freeName(storage::Store& store) {
    return "own-" + std::to_string(store.handModels().size() + 1);
}

nlohmann::ordered_json jsonOf(const review::Comparison& one) {
    return {{"fields", one.fields},           {"letters", one.letters},       {"wrongBefore", one.wrongBefore}, {"wrongAfter", one.wrongAfter},
            {"rightBefore", one.rightBefore}, {"rightAfter", one.rightAfter}, {"pBetter", one.chanceBetter},    {"pWorse", one.chanceWorse}};
}

}  // namespace

std::string figuresOf(const TrainOutcome& outcome) {
    nlohmann::ordered_json classes = nlohmann::ordered_json::object();
    for (const review::Comparison& one : outcome.verdict.classes) classes[one.fieldClass] = jsonOf(one);
    return nlohmann::ordered_json{{"installed", outcome.installed},
                                  {"parent", outcome.parent},
                                  {"learnt", {{"fields", outcome.learntFields}, {"records", outcome.learntRecords}}},
                                  {"held", {{"fields", outcome.heldFields}, {"records", outcome.heldRecords}}},
                                  {"all", jsonOf(outcome.verdict.all)},
                                  {"classes", classes}}
        .dump();
}

TrainOutcome trainModel(storage::Store& store, const review::FormCatalog& catalog, const TrainSettings& settings, const std::string& who,
                        const review::ProgressSink& progress, std::stop_token stop) {
    const TrainingSet set = trainingSetOf(store, catalog, settings.seed);
    if (set.learnt.size() < kLeastFields || set.heldRecords < kLeastRecords) throw tooLittle(set);
    const ocr::PageReaderSettings before = officeReader(store);
    const ocr::HandModel parent = handModelOf(before);
    TrainOutcome outcome{set.learnt.size(), set.learntRecords, set.held.size(), set.heldRecords, false, {}, freeName(store), {}, {}, false};
    outcome.parent = ocr::HandReader(before.models, ocr::HandLanguage::none, before.hand).name();
    outcome.continued = prepare(set, parent, settings);
    runTraining(commandOf(settings, outcome.name, before.models), progress, stop);
    const ocr::HandModel made{readWholeFile(settings.work / "out.onnx"), readWholeFile(settings.work / "out.memory")};
    outcome.sha256 = storage::sha256(made.eye + made.memory);
    outcome.verdict = review::judgeModel(readTwice(set, before, made, progress, stop));
    outcome.installed = outcome.verdict.better;
    const storage::Act act{who, now(), {}};
    if (outcome.installed) {
        store.addHandModel({outcome.name, outcome.parent, figuresOf(outcome), made.eye, made.memory}, act);
    } else {
        store.refuseHandModel(figuresOf(outcome), act);
    }
    std::error_code ignored;
    fs::remove_all(settings.work, ignored);
    return outcome;
}

}  // namespace app
