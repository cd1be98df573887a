#pragma once
#include "base/result.h"
#include "demo/model/wish.h"

namespace hedef::demo {

// Refuses sizes that make no company: "demo.people_out_of_range" {least} {most}, likewise .customers, .credits, .years,
// and "demo.today_out_of_range" {first} {last}: days for which Türkiye's holidays are known.
base::Result<base::Done> check(const DemoWish&);

} // namespace hedef::demo
