#pragma once
#include "uikit/filter_row.h"

#include <wx/bmpbuttn.h>
#include <wx/combobox.h>
#include <wx/textctrl.h>

// The fields of a FilterRow; included by its own files only.
namespace hedef::uikit {

class FilterRow::Entry
{
public:
    explicit Entry(std::string name) : m_name(std::move(name)) {}
    virtual ~Entry() = default;
    const std::string& name() const { return m_name; }
    virtual wxWindow* control() const = 0;
    // As the filter keeps it; empty: nothing asked for. none: what stands there cannot be read.
    virtual std::optional<std::string> value() const = 0;
    virtual void set(const std::string& value) = 0;
    virtual wxString fault() const { return {}; }
    // The label's words as the control's name, and what tells of changes.
    std::function<void()> changed; // chosen, or left: ask at once
    std::function<void()> typed;   // still typing
    wxBitmapButton* clear_button = nullptr;
    wxSizer* group = nullptr; // label, control and button
    bool in_row = true;       // else the group is no part of the row

private:
    std::string m_name;
};

class FilterRow::TextEntry : public FilterRow::Entry
{
public:
    TextEntry(wxWindow* parent, const std::string& name);
    wxWindow* control() const override { return m_control; }
    std::optional<std::string> value() const override;
    void set(const std::string&) override;

private:
    wxTextCtrl* m_control;
};

// A field with words to choose from, in which one may also type.
class FilterRow::DaysEntry : public FilterRow::Entry
{
public:
    DaysEntry(wxWindow* parent, const std::string& name, const base::FiscalCalendar&, base::Date today);
    wxWindow* control() const override { return m_control; }
    std::optional<std::string> value() const override;
    void set(const std::string&) override;
    wxString fault() const override;

private:
    base::Date m_today;
    wxComboBox* m_control;
};

class FilterRow::AmountsEntry : public FilterRow::Entry
{
public:
    AmountsEntry(wxWindow* parent, const std::string& name, base::Currency);
    wxWindow* control() const override { return m_control; }
    std::optional<std::string> value() const override;
    void set(const std::string&) override;
    wxString fault() const override;

private:
    base::Currency m_currency;
    wxTextCtrl* m_control;
};

class FilterRow::ChoiceEntry : public FilterRow::Entry
{
public:
    ChoiceEntry(wxWindow* parent, const std::string& name);
    wxWindow* control() const override { return m_control; }
    std::optional<std::string> value() const override;
    void set(const std::string&) override;
    wxString fault() const override;
    void offer(std::vector<Choice>);

private:
    void fill();
    std::vector<Choice> m_choices;
    wxArrayString m_offered; // their words, after "All"
    std::string m_value; // also one that is not among the choices
    wxComboBox* m_control;
};

} // namespace hedef::uikit
