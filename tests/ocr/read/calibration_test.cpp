#include "ocr/read/calibration.h"

#include <gtest/gtest.h>

namespace {

using ocr::calibrated;
using ocr::Evidence;
using ocr::Testimony;
using review::FieldKind;
using review::FieldState;

constexpr FieldKind kReadKinds[] = {FieldKind::text,         FieldKind::personName,  FieldKind::date,           FieldKind::dateInWords,
                                    FieldKind::recordNumber, FieldKind::bookNumber,  FieldKind::identityNumber, FieldKind::sex,
                                    FieldKind::ethnicGroup,  FieldKind::nationality, FieldKind::place,          FieldKind::relation,
                                    FieldKind::post,         FieldKind::timeOfDay,   FieldKind::causeOfDeath,   FieldKind::pageNumber,
                                    FieldKind::note};

Evidence seen(double score, int looks = 1, int unknownWords = 0) {
    Evidence evidence;
    evidence.score = score;
    evidence.looks = looks;
    evidence.unknownWords = unknownWords;
    evidence.written = 1;
    return evidence;
}

double chance(FieldKind kind, const Evidence& evidence, double recordScore = 0.9) {
    return calibrated(kind, FieldState::value, evidence, recordScore);
}

TEST(Calibration, AProbabilityStaysBetweenNoughtAndOne) {
    for (const FieldKind kind : kReadKinds) {
        for (const double score : {0.0, 0.5, 1.0}) {
            EXPECT_GT(chance(kind, seen(score, 5, 9), 0), 0) << review::toText(kind);
            EXPECT_LT(chance(kind, seen(score), 1), 1) << review::toText(kind);
        }
    }
}

TEST(Calibration, ABetterScoreIsNeverLessProbable) {
    for (const FieldKind kind : kReadKinds) {
        for (int tenth = 0; tenth < 10; ++tenth)
            EXPECT_LT(chance(kind, seen(tenth / 10.0)), chance(kind, seen((tenth + 1) / 10.0))) << review::toText(kind);
    }
}

TEST(Calibration, DoubtLowersTheProbabilityOfEveryKind) {
    for (const FieldKind kind : kReadKinds) {
        const double clear = chance(kind, seen(0.9));
        EXPECT_LT(chance(kind, seen(0.9, 5)), clear) << review::toText(kind) << ": more looks";
        EXPECT_LT(chance(kind, seen(0.9, 1, 1)), clear) << review::toText(kind) << ": an unknown word";
        EXPECT_LT(chance(kind, seen(0.9), 0.4), clear) << review::toText(kind) << ": a page that is read badly";
    }
}

TEST(Calibration, AWitnessThatAgreesMakesADateSurer) {
    Evidence date = seen(0.85, 2);
    const double alone = chance(FieldKind::date, date);
    date.testimony = Testimony::agrees;
    EXPECT_GT(chance(FieldKind::date, date), alone);
}

TEST(Calibration, AWitnessThatSaysSomethingElseMakesADateLessSure) {
    Evidence date = seen(0.95);
    const double alone = chance(FieldKind::date, date);
    for (const Testimony testimony : {Testimony::contradicts, Testimony::corrected}) {
        date.testimony = testimony;
        EXPECT_LT(chance(FieldKind::date, date), alone);
    }
}

TEST(Calibration, AClearPrintedFieldIsSureAndAScrawlIsNot) {
    EXPECT_GT(chance(FieldKind::ethnicGroup, seen(0.96), 0.94), 0.95);
    EXPECT_GT(chance(FieldKind::personName, seen(0.96), 0.94), 0.95);
    EXPECT_LT(chance(FieldKind::personName, seen(0.4, 5, 3), 0.4), 0.05);
    EXPECT_LT(chance(FieldKind::place, seen(0.3, 5, 3), 0.4), 0.05);
}

TEST(Calibration, ABlankFieldIsAsSureAsThereIsNoInk) {
    Evidence blank;
    blank.written = 0.02;
    EXPECT_DOUBLE_EQ(calibrated(FieldKind::note, FieldState::blank, blank, 0.9), 0.98);
    blank.written = 0.4;
    EXPECT_DOUBLE_EQ(calibrated(FieldKind::note, FieldState::blank, blank, 0.9), 0.6);
}

TEST(Calibration, WhatCannotBeReadIsNeverProbable) {
    EXPECT_LT(calibrated(FieldKind::personName, FieldState::illegible, seen(0.9), 0.9), 0.1);
}

TEST(Calibration, WhereSomethingIsStruckOutNoReadingIsSure) {
    ocr::Evidence evidence = seen(0.99);
    EXPECT_GT(calibrated(FieldKind::personName, FieldState::value, evidence, 0.95), 0.6);
    evidence.struck = true;
    EXPECT_LE(calibrated(FieldKind::personName, FieldState::value, evidence, 0.95), 0.5);
    EXPECT_LE(calibrated(FieldKind::personName, FieldState::struckOut, evidence, 0.95), 0.5);
}

TEST(Calibration, ATickKeepsWhatItsSquareSays) {
    EXPECT_DOUBLE_EQ(calibrated(FieldKind::choice, FieldState::value, seen(0.97), 0.1), 0.97);
}

TEST(RecordScore, IsTheMeanOfTheFieldsThatHoldWriting) {
    EXPECT_DOUBLE_EQ(ocr::recordScore({{"ten", seen(0.9)}, {"so", seen(0.5)}, {"ghiChu", seen(0, 0)}}), 0.7);
    EXPECT_EQ(ocr::recordScore({}), 0);
}

TEST(GiveProbabilities, EveryReadingGetsOneByItsKind) {
    review::RecordForm form;
    form.fields.resize(2);
    form.fields[0].key = "ten";
    form.fields[0].kind = FieldKind::personName;
    form.fields[1].key = "ghiChu";
    form.fields[1].kind = FieldKind::note;
    std::vector<review::FieldReading> fields(2);
    fields[0].key = "ten";
    fields[1].key = "ghiChu";
    fields[1].state = FieldState::blank;
    const ocr::EvidenceOfRecord record{{"ten", seen(0.9)}, {"ghiChu", Evidence{}}};
    ocr::giveProbabilities(form, record, fields);
    EXPECT_DOUBLE_EQ(fields[0].probability, calibrated(FieldKind::personName, FieldState::value, seen(0.9), 0.9));
    EXPECT_DOUBLE_EQ(fields[1].probability, 1);
}

TEST(Calibration, AReadingThatASecondReaderSharesIsMoreProbableThanOneItDisputes) {
    Evidence shared = seen(0.8);
    shared.second = ocr::SecondReader::agrees;
    Evidence disputed = seen(0.8);
    disputed.second = ocr::SecondReader::differs;
    Evidence overruled = seen(0.8);
    overruled.second = ocr::SecondReader::prevails;
    for (const FieldKind kind : kReadKinds) {
        EXPECT_GT(chance(kind, shared), chance(kind, disputed)) << review::toText(kind);
        EXPECT_GT(chance(kind, shared), chance(kind, overruled)) << review::toText(kind);
    }
}

TEST(Calibration, AReaderOfHandwritingAloneIsTheMoreProbableTheFurtherItsTextLeads) {
    Evidence alone = seen(0.95);
    alone.second = ocr::SecondReader::alone;
    for (const FieldKind kind : kReadKinds) {
        double before = 0;
        for (const double lead : {4.0, 5.0, 6.0, 8.0}) {
            alone.lead = lead;
            EXPECT_GT(chance(kind, alone), before) << review::toText(kind) << ' ' << lead;
            before = chance(kind, alone);
        }
        EXPECT_GT(before, 0.99) << review::toText(kind);
    }
}

TEST(Calibration, WhatTwoReadersShareIsNeverBeyondDoubt) {
    Evidence shared = seen(1);
    shared.second = ocr::SecondReader::agrees;
    for (const FieldKind kind : kReadKinds) EXPECT_LT(chance(kind, shared, 1), 0.986) << review::toText(kind);
}

TEST(Calibration, ACapitalThatMayBeASmallLetterNeedsALook) {
    Evidence clear = seen(0.98);
    clear.second = ocr::SecondReader::agrees;
    Evidence doubtful = clear;
    doubtful.caseInDoubt = true;
    EXPECT_GT(chance(FieldKind::causeOfDeath, clear), 0.95);
    EXPECT_LT(chance(FieldKind::causeOfDeath, doubtful), 0.91);
}

TEST(Calibration, WhereTheSecondReaderPrevailsALowScoreAndUnknownWordsStillRaiseDoubt) {
    for (const FieldKind kind : kReadKinds) {
        Evidence clear = seen(0.9);
        clear.second = ocr::SecondReader::prevails;
        Evidence low = clear;
        low.score = 0.3;
        Evidence unknown = clear;
        unknown.unknownWords = 1;
        EXPECT_LT(chance(kind, low), chance(kind, clear)) << review::toText(kind);
        EXPECT_LT(chance(kind, unknown), chance(kind, clear)) << review::toText(kind);
    }
}

TEST(Calibration, WhereTheReadersDifferTheChanceAmongAllCandidatesCounts) {
    for (const FieldKind kind : kReadKinds) {
        Evidence clear = seen(0.8);
        clear.second = ocr::SecondReader::prevails;
        clear.choice = 0.99;
        Evidence narrow = clear;
        narrow.choice = 0.4;
        EXPECT_LT(chance(kind, narrow), chance(kind, clear)) << review::toText(kind);
    }
}

TEST(Calibration, APageReadBadlySaysNothingOfWhatTheSecondReaderWasAskedAbout) {
    Evidence shared = seen(0.9);
    shared.second = ocr::SecondReader::agrees;
    EXPECT_DOUBLE_EQ(chance(FieldKind::personName, shared, 0.4), chance(FieldKind::personName, shared, 0.95));
}

}  // namespace
