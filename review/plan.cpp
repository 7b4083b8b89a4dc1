#include "review/plan.h"

#include <algorithm>

namespace review {

bool Plan::isBlind(const std::string& key) const { return std::ranges::find(blind, key) != blind.end(); }

std::optional<Sentence> faultOf(const Plan& plan) {
    if (plan.checks < 0 || plan.checks > 2) return Sentence{"Số lần kiểm tra phải là 0, 1 hoặc 2.", "There are 0, 1 or 2 checks."};
    if (std::ranges::find(plan.blind, std::string()) != plan.blind.end()) {
        return Sentence{"Tên trường nhập hai lần không được trống.", "A field to be keyed twice needs a name."};
    }
    if (!plan.machine) return std::nullopt;
    if (!plan.blind.empty()) {
        return Sentence{"Trường phải nhập hai lần thì không thể để máy quyết định.", "Fields to be keyed twice cannot be left to the machine."};
    }
    if (plan.machine->threshold < 0.9 || plan.machine->threshold > 1.0) {
        return Sentence{"Ngưỡng nhận bản máy đọc phải từ 0.9 đến 1.", "The threshold for trusting the machine lies from 0.9 to 1."};
    }
    if (plan.machine->audited < 0.01 || plan.machine->audited > 1.0) {
        return Sentence{"Tỷ lệ kiểm bản máy đọc phải từ 0.01 đến 1.", "The share of the machine's records that is audited lies from 0.01 to 1."};
    }
    return std::nullopt;
}

}  // namespace review
