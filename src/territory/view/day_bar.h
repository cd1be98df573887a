#pragma once
#include "territory/model/territory.h"
#include "uikit/form_fields.h"

#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>
#include <memory>

class wxBoxSizer;
class wxButton;
class wxChoice;

namespace hedef::territory {

// The line above windows of territories: which dimension, on which day. The day is taken when it is typed to the end or
// left.
class DayBar : public wxPanel
{
public:
    DayBar(wxWindow* parent, base::Date today);
    void on_dimension(std::function<void(Dimension)> told) { m_dimension_told = std::move(told); }
    void on_day(std::function<void(base::Date)> told) { m_day_told = std::move(told); }
    // What is in effect; a day that is being typed stays.
    void show(Dimension, base::Date);
    // A control of the window at the end of the line.
    void add(wxWindow*);
    wxChoice& dimension() { return *m_dimension; }
    uikit::DateField& day() { return *m_day; }

private:
    void take_day();
    base::Date m_today, m_shown;
    wxChoice* m_dimension = nullptr;
    wxButton* m_to_today = nullptr;
    std::unique_ptr<uikit::DateField> m_day;
    wxTimer m_typed;
    std::function<void(Dimension)> m_dimension_told;
    std::function<void(base::Date)> m_day_told;
};

} // namespace hedef::territory
