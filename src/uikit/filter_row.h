#pragma once
#include "base/fiscal_calendar.h"
#include "base/money.h"
#include "desk/filter_text.h"
#include "uikit/form_fields.h"

#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

class wxBitmapButton;
class wxButton;
class wxSizer;
class wxWrapSizer;

namespace hedef::uikit {

// The row above a list in which it is filtered: each field has a label with an access key and a button that clears it;
// Esc clears the field, Esc in an empty one clears all. Fields stand in the order in which they are made and wrap to
// further lines where the window is narrow; from the third line on they wait behind a button. What it holds are desk::FilterValues by the names of the fields. Fields
// that a filter has and the row has not are shown behind the others, to be cleared.
class FilterRow : public wxPanel
{
public:
    FilterRow(wxWindow* parent, base::FiscalCalendar, base::Date today, base::Currency);
    ~FilterRow() override;

    void text(const std::string& field, const char* label);
    // "last quarter", "2017-Q3", "1.1. - 31.3.": see words/ranges.h.
    void days(const std::string& field, const char* label);
    void amounts(const std::string& field, const char* label);
    // Choice::key is the value of the field; "all" is put before them.
    void choice(const std::string& field, const char* label, std::vector<Choice> = {});
    // Others to choose from ("Won (4,238)"); what is chosen stays.
    void choices(const std::string& field, std::vector<Choice>);
    // What a field is called that has no control of its own.
    void other(const std::string& field, const char* label);

    // Shows what is filtered by; does not tell.
    void set(const desk::FilterValues&);
    desk::FilterValues values() const;
    // What was set or told last; values() may be further, while somebody types.
    const desk::FilterValues& told() const { return m_told_last; }
    void on_change(std::function<void(const desk::FilterValues&)> told) { m_told = std::move(told); }
    void clear();
    void clear(const std::string& field);
    void focus_first();
    // Words why what stands in a field cannot be read; empty: all can.
    wxString fault() const;

private:
    class Entry;
    class TextEntry;
    class DaysEntry;
    class AmountsEntry;
    class ChoiceEntry;
    void add(std::unique_ptr<Entry>, const char* label);
    void tell();
    void show_state();
    void show_others();
    void wrap();
    int height_at(int width) const;
    void show_entry(Entry&, bool);
    void key(wxKeyEvent&);
    Entry* entry(const std::string& field) const;

    base::FiscalCalendar m_calendar;
    base::Date m_today;
    base::Currency m_currency;
    std::vector<std::unique_ptr<Entry>> m_entries;
    std::vector<std::pair<std::string, const char*>> m_names; // of fields without a control
    desk::FilterValues m_others, m_told_last;
    wxWrapSizer* m_wrap = nullptr;
    wxSizer* m_others_sizer = nullptr;
    wxButton* m_clear_all = nullptr;
    wxButton* m_more = nullptr;
    bool m_all_lines = false; // the person wants to see them all
    wxStaticText* m_fault = nullptr;
    wxTimer m_typing;
    std::function<void(const desk::FilterValues&)> m_told;
};

} // namespace hedef::uikit
