#include "ocr/quality/sheet_album.h"

#include <deque>
#include <map>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "ocr/quality/sheet_difference.h"
#include "ocr/quality/sheet_glance.h"

namespace ocr {
namespace {

/// How much of the tiles of a glance may be missing in another scan of the same sheet: of 149 scans made twice 0.22 at most, of different pages of one printed
/// form mostly more (docs/testing.md). It also keeps apart records that differ in a few words of a page full of print.
constexpr double kGlanceLimit = 0.28;
/// The latest sheets added, by which a glance tells writing from the printed form.
constexpr std::size_t kNeighbours = 8;

/// A sheet that is compared, as large as each other one wants it: without a resolution the paper's size is a guess.
class Wanted {
public:
    explicit Wanted(const cv::Mat& cells) : cells_(cells) {}

    [[nodiscard]] bool mayBe(const SheetGlance& other) {
        cv::Size size = cells_.size();
        if (farApart(size.height, other.size.height, kSizeTolerance)) {
            size = {cvRound(double(size.width) * other.size.height / size.height), other.size.height};
            if (farApart(size.width, other.size.width, kSizeTolerance)) return false;
        }
        return !farApart(size.width, other.size.width, kCropTolerance) && probeOf(size).missing(other, kGlanceLimit) <= kGlanceLimit;
    }

private:
    const SheetProbe& probeOf(cv::Size size) {
        auto& probe = probes_[size.height];
        if (!probe) {
            cv::Mat cells = cells_;
            if (size.height != cells.rows) cv::resize(cells_, cells, size, 0, 0, cv::INTER_AREA);
            probe.emplace(cells);
        }
        return *probe;
    }

    cv::Mat cells_;
    std::map<int, std::optional<SheetProbe>> probes_;  ///< By their height.
};

}  // namespace

struct SheetAlbum::Room {
    struct Kept {
        std::string print;
        SheetGlance glance;
    };
    std::vector<Kept> sheets;
    std::deque<SheetProbe> latest;
};

SheetAlbum::SheetAlbum() : room_(std::make_unique<Room>()) {}
SheetAlbum::~SheetAlbum() = default;

void SheetAlbum::add(const std::string& print) {
    Room::Kept kept{print, {}};
    if (const auto cells = cellsOf(print)) {
        std::vector<const SheetProbe*> neighbours;
        for (const SheetProbe& probe : room_->latest) {
            const bool otherPaper = farApart(cells->rows, probe.size().height, kSizeTolerance) || farApart(cells->cols, probe.size().width, kCropTolerance);
            if (!otherPaper) neighbours.push_back(&probe);
        }
        kept.glance = glanceAt(*cells, neighbours);
        if (!kept.glance.tiles.empty()) room_->latest.emplace_back(*cells);
        if (room_->latest.size() > kNeighbours) room_->latest.pop_front();
    }
    room_->sheets.push_back(std::move(kept));
}

std::vector<SheetAlbum::Match> SheetAlbum::likeThis(const std::string& print, double limit) const {
    std::vector<Match> like;
    const auto cells = cellsOf(print);
    if (!cells || tilesOf(*cells).size() < kLeastTiles) return like;
    Wanted wanted(*cells);
    const Sheet sheet(*cells);
    for (std::size_t i = 0; i < room_->sheets.size(); ++i) {
        const Room::Kept& other = room_->sheets[i];
        if (other.glance.tiles.empty() || !wanted.mayBe(other.glance)) continue;
        const double difference = sheetDifference(sheet, Sheet(*cellsOf(other.print)), limit);
        if (difference <= limit) like.push_back({i, difference});
    }
    return like;
}

}  // namespace ocr
