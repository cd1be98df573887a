#pragma once
#include "cli/session.h"
#include "commission/commission_service.h"

#include <string>

namespace hedef::cli {

// Prints runs as they are calculated, one or several: JSON as `commissions evaluate` prints it (several as {"runs":
// [...]}), a table of people as text and CSV.
class RunPrinter
{
public:
    RunPrinter(Session& session, bool several) : m_session(session), m_several(several) {}
    void print(const commission::CalculatedRun&);
    void finish();

private:
    void print_json(const commission::CalculatedRun&);
    void print_table(const commission::CalculatedRun&);
    void add_to_csv(Report&&);
    Session& m_session;
    bool m_several;
    bool m_first = true;
    Report m_csv;
};

void print_explanation(Session&, const commission::Explanation&);

// JSON of an explanation, in a file of its own because it knows the JSON library.
std::string json_of(const commission::Explanation&);

} // namespace hedef::cli
