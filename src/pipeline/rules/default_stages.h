#pragma once
#include "pipeline/model/stage.h"

#include <vector>

namespace hedef::pipeline {

// The way that a new company's deals go; it may change every stage. Exactly one is won, one is lost, in language "tr"
// or "en".
std::vector<Stage> default_stages(std::string_view language);

} // namespace hedef::pipeline
