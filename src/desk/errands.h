#pragma once
#include "base/progress.h"

#include <memory>
#include <string>

namespace hedef::desk {

// Long work that the status bar shows, with how far it is and a button to cancel it. It is shown until the last holder
// lets go of the progress. report() may be called from any thread.
class Errands
{
public:
    virtual ~Errands() = default;
    // what: the words for people ("Calculating 2017-Q3"). On the UI thread.
    virtual std::shared_ptr<base::Progress> begin(const std::string& what) = 0;
};

// The twin for tests: nobody watches.
class QuietErrands : public Errands
{
public:
    std::shared_ptr<base::Progress> begin(const std::string&) override { return std::make_shared<base::NoProgress>(); }
};

} // namespace hedef::desk
