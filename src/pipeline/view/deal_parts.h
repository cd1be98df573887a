#pragma once
#include "pipeline/present/deal_presenter.h"
#include "uikit/row_list.h"

#include <wx/panel.h>

#include <functional>

class wxStaticText;
class wxButton;

namespace hedef::pipeline {

// The lines of a deal: a list, and buttons to add, change and remove.
class DealLines : public wxPanel
{
public:
    DealLines(wxWindow* parent, desk::Preferences&, std::function<void(std::vector<Line>)> changed);
    void show(const DealState&);
    void add();
    void edit();
    void remove();
    struct Row
    {
        std::int64_t place = 0; // in the deal, from 1
        Line line;
        std::string product;
        base::Currency currency;
    };
    uikit::RowListBase& list() { return *m_list; }

private:
    bool ask(Line&, bool is_new);
    std::shared_ptr<const DealChoices> m_choices;
    Opportunity m_deal;
    uikit::RowList<Row>* m_list = nullptr;
    std::function<void(std::vector<Line>)> m_changed;
};

// Who gets which part of it; the direct shares sum to 100 %.
class DealSplits : public wxPanel
{
public:
    DealSplits(wxWindow* parent, desk::Preferences&, std::function<void(std::vector<Split>)> changed);
    void show(const DealState&);
    void add();
    void edit();
    void remove();
    struct Row
    {
        std::int64_t place = 0;
        Split split;
        std::string person;
    };
    uikit::RowListBase& list() { return *m_list; }

private:
    bool ask(Split&, bool is_new);
    std::shared_ptr<const DealChoices> m_choices;
    Opportunity m_deal;
    uikit::RowList<Row>* m_list = nullptr;
    wxStaticText* m_sum = nullptr;
    std::function<void(std::vector<Split>)> m_changed;
};

// The way it went, with the days in each stage.
class DealHistory : public wxPanel
{
public:
    DealHistory(wxWindow* parent, desk::Preferences&);
    void show(const DealState&);

private:
    uikit::RowList<StageStep>* m_list = nullptr;
};

} // namespace hedef::pipeline
