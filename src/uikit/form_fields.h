#pragma once
#include "base/date.h"
#include "base/money.h"

#include <wx/string.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class wxCheckBox;
class wxComboBox;
class wxPanel;
class wxStaticText;
class wxTextCtrl;
class wxWindow;

namespace hedef::uikit {

struct FieldWishes
{
    bool required = false;
    int lines = 1;        // more: a text of several lines
    int width = 0;        // at 100 %; 0: as wide as the form
    const char* hint = nullptr; // N_(): shown in an empty field
};

struct Choice
{
    std::string key; // what the field's value is
    wxString words;  // what people see
};

// One field of a Form: control, mark of its fault, whether it can be read.
class Field
{
public:
    Field(std::string name, FieldWishes wishes) : m_name(std::move(name)), m_wishes(wishes) {}
    virtual ~Field() = default;
    const std::string& name() const { return m_name; }
    const FieldWishes& wishes() const { return m_wishes; }
    virtual wxWindow* control() const = 0;
    virtual bool empty() const = 0;
    // Words why what stands there cannot be read; empty: it can.
    virtual wxString fault() const { return {}; }
    virtual void read_only(bool);
    // Words beside the field; empty: none.
    void mark(const wxString& words);
    wxString marked() const;
    // Whether the field, as it stands, is in order; marks it when it is not.
    bool look();

protected:
    friend class Form;
    std::function<void()> m_changed; // by the person
    std::function<void()> m_left;    // the cursor went elsewhere

private:
    std::string m_name;
    FieldWishes m_wishes;
    wxStaticText* m_mark = nullptr;
};

class TextField : public Field
{
public:
    TextField(wxWindow* parent, std::string name, FieldWishes);
    std::string value() const; // trimmed
    void set(const std::string&);
    wxWindow* control() const override;
    bool empty() const override { return value().empty(); }
    void read_only(bool) override;

protected:
    void show_understood(const wxString&);
    wxTextCtrl* m_control = nullptr;
};

// "12.500,50", "12500.5", "1,5M": shows what was understood when it is left.
class AmountField : public TextField
{
public:
    AmountField(wxWindow* parent, std::string name, base::Currency, FieldWishes);
    std::optional<base::Money> money() const; // none: empty or unreadable
    void set(const std::optional<base::Money>&);
    void currency(base::Currency currency) { m_currency = currency; }
    wxString fault() const override;

private:
    base::Currency m_currency;
};

class DecimalField : public TextField
{
public:
    DecimalField(wxWindow* parent, std::string name, int places, bool percent, FieldWishes);
    // In units of the last place: with 2 places "12.5" is 1250; none: empty or unreadable.
    std::optional<std::int64_t> units() const;
    void set_units(const std::optional<std::int64_t>&);
    wxString fault() const override;

private:
    int m_places;
    bool m_percent;
};

// "31.12", "2017-03-01", "yarın", "+2w": shows the day when it is left; a calendar behind the button.
class DateField : public TextField
{
public:
    DateField(wxWindow* parent, std::string name, base::Date today, FieldWishes);
    std::optional<base::Date> date() const;
    void set(const std::optional<base::Date>&);
    wxString fault() const override;

private:
    base::Date m_today;
};

// One of several; with many choices what is typed narrows them.
class ChoiceField : public Field
{
public:
    ChoiceField(wxWindow* parent, std::string name, std::vector<Choice>, FieldWishes);
    std::string key() const; // empty: none chosen
    void set(const std::string& key);
    void choices(std::vector<Choice>); // keeps what is chosen when it is among them
    wxWindow* control() const override;
    bool empty() const override { return key().empty(); }
    wxString fault() const override;

private:
    wxComboBox* m_control = nullptr;
    std::vector<Choice> m_choices;
};

class CheckField : public Field
{
public:
    CheckField(wxWindow* parent, std::string name, const char* label);
    bool checked() const;
    void set(bool);
    wxWindow* control() const override;
    bool empty() const override { return false; }

private:
    wxCheckBox* m_control = nullptr;
};

} // namespace hedef::uikit
