#pragma once
#include "base/result.h"
#include "uikit/form_fields.h"

#include <wx/panel.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

class wxFlexGridSizer;

namespace hedef::uikit {

// Labels with access keys, fields, and the fault of each beside it. Fields are made in the order in which they are read;
// each is known by the name that refusals use ("amount"). Labels are N_() texts with & before the access key.
class Form : public wxPanel
{
public:
    explicit Form(wxWindow* parent);

    TextField& text(const std::string& name, const char* label, FieldWishes = {});
    AmountField& amount(const std::string& name, const char* label, base::Currency, FieldWishes = {});
    // A plain decimal with up to so many places ("12.5"); percent: shown and typed with the sign.
    DecimalField& decimal(const std::string& name, const char* label, int places, bool percent = false, FieldWishes = {});
    DateField& date(const std::string& name, const char* label, base::Date today, FieldWishes = {});
    ChoiceField& choice(const std::string& name, const char* label, std::vector<Choice>, FieldWishes = {});
    CheckField& check(const std::string& name, const char* label);
    // A heading between groups of fields.
    void heading(const char* words);
    // Any other control of its own size, in the column of fields.
    void row(const char* label, wxWindow* control);

    Field* find(std::string_view name) const;
    // Whether every field can be read and the required ones are filled; marks what is not, all at once, and puts the
    // cursor into the first.
    bool complete();
    // Beside the field it names and the cursor there; false: it names none of ours.
    bool mark(const base::Refusal&);
    void clear_marks();
    // Something was typed or chosen since set_untouched().
    bool touched() const { return m_touched; }
    void set_untouched() { m_touched = false; }
    // Told after each change by the person (not by set()).
    void on_change(std::function<void()> told) { m_told = std::move(told); }
    void read_only(bool);
    void focus_first();

private:
    template <class F> F& added(std::unique_ptr<F>, const char* label);
    void changed();
    wxFlexGridSizer* m_grid = nullptr;
    std::vector<std::unique_ptr<Field>> m_fields;
    bool m_touched = false;
    std::function<void()> m_told;
};

} // namespace hedef::uikit
