#pragma once
#include "commission/commission_service.h"
#include "desk/presenter.h"

#include <memory>
#include <vector>

namespace hedef::commission {

struct PlansState
{
    bool loading = true;
    std::shared_ptr<const std::vector<PlanVersion>> plans; // the newest version of each
    base::Date today;
};

class PlansView
{
public:
    virtual ~PlansView() = default;
    virtual void show(const PlansState&) = 0;
    virtual void refused(const base::Refusal&) = 0;
    virtual void say(const std::string& words) = 0;
};

// The list of plans: opens one, or a new one, in the plan editor.
class PlansPresenter : public desk::Presenter
{
public:
    PlansPresenter(desk::Desk&, PlansView&, CommissionService&);
    void start() { reload(); }
    void reload();
    void open(const std::string& code);
    void create() { open({}); }
    // A document from a file, as the newest version of the plan of its name.
    void import(const std::string& document, const std::string& file);

private:
    void failed() override;
    PlansView& m_view;
    CommissionService& m_service;
    PlansState m_state;
    std::vector<base::Connection> m_heard;
};

} // namespace hedef::commission
