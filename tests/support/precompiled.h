#pragma once
// What nearly every file of the tests includes; compiled once for all of them.
#include "base/precompiled.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
