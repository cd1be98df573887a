#pragma once
#include "words/words.h"

// One table for each subject, in <subject>_words.cpp.
namespace hedef::words {

std::span<const Sentence> db_sentences();
std::span<const Sentence> people_sentences();
std::span<const Sentence> company_sentences();
std::span<const Sentence> customers_sentences();
std::span<const Sentence> territory_sentences();
std::span<const Sentence> pipeline_sentences();
std::span<const Sentence> saved_views_sentences();
std::span<const Sentence> targets_sentences();
std::span<const Sentence> commission_sentences();
std::span<const Sentence> commission_run_sentences();
std::span<const Sentence> demo_sentences();
std::span<const Sentence> exchange_sentences();
std::span<const Sentence> import_sentences();
std::span<const Sentence> cli_sentences();
std::span<const Sentence> shell_sentences();

} // namespace hedef::words
