#pragma once
#include "desk/presenter.h"
#include "exchange/import_service.h"

#include <memory>
#include <string>

namespace hedef::exchange {

struct PastImportsState
{
    bool loading = true, taking_back = false;
    std::shared_ptr<const std::vector<PastImport>> imports;
    std::string notice; // what was refused, or what happened
};

struct PastImportsView
{
    virtual ~PastImportsView() = default;
    virtual void show(const PastImportsState&) = 0;
};

// What was imported, and taking one of it back as a whole.
class PastImportsPresenter : public desk::Presenter
{
public:
    PastImportsPresenter(desk::Desk&, PastImportsView&, ImportService& soon, ImportService& slow);
    void load();
    // Why this one cannot be taken back, in words; empty: it can be tried.
    std::string why_not(const PastImport&) const;
    void undo(std::int64_t import_id);
    const PastImportsState& state() const { return m_state; }

protected:
    void failed() override;

private:
    PastImportsView& m_view;
    ImportService &m_soon, &m_slow;
    PastImportsState m_state;
    base::Connection m_changes;
};

} // namespace hedef::exchange
