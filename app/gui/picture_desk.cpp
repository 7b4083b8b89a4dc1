#include "app/gui/picture_desk.h"

#include <algorithm>
#include <list>
#include <map>

#include "app/files.h"
#include "app/places.h"

namespace app::gui {

/// The pictures kept at hand, most recently used first. Lives on the seat.
class PictureDesk::Shelf {
public:
    [[nodiscard]] bool has(review::ScanId scan) const { return std::ranges::find(kept_, scan, &Kept::scan) != kept_.end(); }

    /// A picture somebody else decoded, behind the one at work.
    void put(review::ScanId scan, std::shared_ptr<const Picture> picture) {
        if (has(scan)) return;
        kept_.insert(kept_.empty() ? kept_.begin() : std::next(kept_.begin()), {scan, std::move(picture)});
        trim();
    }

    std::shared_ptr<const Picture> take(const PictureSource& source) {
        const auto known = std::ranges::find_if(kept_, [&](const Kept& kept) { return kept.scan == source.scan; });
        if (known != kept_.end()) {
            kept_.splice(kept_.begin(), kept_, known);
        } else {
            kept_.push_front({source.scan, std::make_shared<const Picture>(loadPicture(decoder_, source.file, source.frame))});
        }
        trim();
        return kept_.front().picture;
    }

    /// A small picture, without taking the place of one at hand.
    Snippet shrink(const PictureSource& source, int maxWidth, int maxHeight) {
        const auto known = std::ranges::find_if(kept_, [&](const Kept& kept) { return kept.scan == source.scan; });
        return thumbnailOf(known == kept_.end() ? loadPicture(decoder_, source.file, source.frame) : *known->picture, maxWidth, maxHeight);
    }

private:
    struct Kept {
        review::ScanId scan;
        std::shared_ptr<const Picture> picture;
    };

    /// Two A3 spreads at 300 dpi with their halves, or many smaller pages.
    static constexpr double kBytes = 150e6;

    void trim() {
        while (kept_.size() > 1 && total() > kBytes) kept_.pop_back();
    }

    [[nodiscard]] double total() const {
        double bytes = 0;
        for (const Kept& kept : kept_) bytes += kept.picture->size().width * kept.picture->size().height * kept.picture->full().channels() * 4 / 3;
        return bytes;
    }

    ocr::Decoder decoder_{decoderProgram()};
    std::list<Kept> kept_;
};

/// Decodes ahead of the clerk.
struct PictureDesk::Ahead {
    ocr::Decoder decoder{decoderProgram()};
    std::map<review::ScanId, std::weak_ptr<const Picture>> made;
};

/// Cuts tiles; holds the page of the last one, for the next may stand on it too.
struct PictureDesk::Aside {
    /// More pages at once would fill the memory.
    static constexpr std::size_t kMostSeats = 4;

    ocr::Decoder decoder{decoderProgram()};
    review::ScanId scan;
    Picture page;  ///< Without its halves: nobody looks at the whole of it.

    const Picture& take(const PictureSource& source) {
        if (scan == source.scan) return page;
        scan = {};
        page = {};
        page.levels.push_back(decoder.decode(readWholeFile(source.file), source.frame));
        scan = source.scan;
        return page;
    }
};

PictureDesk::PictureDesk(Deliver deliver)
    : deliver_(std::move(deliver)),
      bench_(1, [] { return std::make_unique<Shelf>(); }),
      ahead_(1, [] { return std::make_unique<Ahead>(); }),
      aside_(std::min(Aside::kMostSeats, Seats::cores()), [] { return std::make_unique<Aside>(); }) {}

PictureDesk::~PictureDesk() = default;

void PictureDesk::load(const PictureSource& source, PictureThen then) {
    bench_.post(
        Urgency::clerk, [source](Shelf& shelf, std::stop_token) { return shelf.take(source); },
        [deliver = deliver_, then = std::move(then)](Outcome<std::shared_ptr<const Picture>> outcome) {
            deliver([then, outcome = std::move(outcome)] { then(outcome); });
        });
}

void PictureDesk::cut(const PictureSource& source, const review::Quad& place, int maxWidth, int maxHeight, SnippetThen then) {
    bench_.post(
        Urgency::clerk,
        [source, place, maxWidth, maxHeight](Shelf& shelf, std::stop_token) {
            return cutSnippet(*shelf.take(source), place, maxWidth, maxHeight);
        },
        [deliver = deliver_, then = std::move(then)](Outcome<Snippet> outcome) {
            deliver([then, outcome = std::move(outcome)] { then(outcome); });
        });
}

void PictureDesk::cutAside(const PictureSource& source, const review::Quad& place, int maxWidth, int maxHeight, SnippetThen then) {
    aside_.post(
        Urgency::clerk,
        [source, place, maxWidth, maxHeight](Aside& seat, std::stop_token) {
            return cutSnippet(seat.take(source), place, maxWidth, maxHeight);
        },
        [deliver = deliver_, then = std::move(then)](Outcome<Snippet> outcome) {
            deliver([then, outcome = std::move(outcome)] { then(outcome); });
        });
}

void PictureDesk::shrink(const PictureSource& source, int maxWidth, int maxHeight, SnippetThen then) {
    bench_.post(
        Urgency::batch,
        [source, maxWidth, maxHeight](Shelf& shelf, std::stop_token) {
            return shelf.shrink(source, maxWidth, maxHeight);
        },
        [deliver = deliver_, then = std::move(then)](Outcome<Snippet> outcome) {
            deliver([then, outcome = std::move(outcome)] { then(outcome); });
        });
}

void PictureDesk::clean(const CleanQuestion& question, CleanedThen then) {
    ahead_.post(
        Urgency::clerk, [question](Ahead& seat, const std::stop_token& stop) { return cleanedScan(seat.decoder, question, stop); },
        [deliver = deliver_, then = std::move(then)](Outcome<std::shared_ptr<const CleanedScan>> outcome) {
            deliver([then, outcome = std::move(outcome)] { then(outcome); });
        });
}

void PictureDesk::prepare(const PictureSource& source) {
    const std::size_t asked = ++*prepared_;
    ahead_.post(
        Urgency::batch,
        [source, asked, latest = prepared_](Ahead& seat, std::stop_token) -> std::shared_ptr<const Picture> {
            // A clerk who leafs on wants another one by now; and one that is still held somewhere need not be made again.
            if (asked != *latest || !seat.made[source.scan].expired()) return nullptr;
            auto picture = std::make_shared<const Picture>(loadPicture(seat.decoder, source.file, source.frame));
            seat.made[source.scan] = picture;
            return picture;
        },
        [this, scan = source.scan](const Outcome<std::shared_ptr<const Picture>>& outcome) {
            if (!outcome || !outcome.value()) return;
            bench_.post(
                Urgency::clerk, [scan, picture = outcome.value()](Shelf& shelf, std::stop_token) { return shelf.put(scan, picture), true; },
                [](const Outcome<bool>&) {});
        });
}

}  // namespace app::gui
