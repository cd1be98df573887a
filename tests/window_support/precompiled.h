#pragma once
// What nearly every file of the tests of windows includes; compiled once for all of them.
#include "uikit/precompiled.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
