#pragma once
#include "base/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What the demo company sells and to whom, as values; numbers are indices, −1 is none.
namespace hedef::demo {

struct Region
{
    std::string code, name;
};

struct Province
{
    int plate = 0;
    std::string name, seat;
    int region = 0;
    std::int64_t latitude = 0, longitude = 0; // millionths of a degree
    std::int64_t weight = 0;                  // its part of the market
};

struct ProductDraft
{
    std::string code, name, category;
    std::int64_t price = 0; // minor units
    int margin_percent = 0;
    int most_units = 1;
    std::int64_t weight = 0;
};

struct CustomerDraft
{
    std::string code, name, customer_class, industry, country, size_class;
    std::string postal_code;
    int province = -1;  // of the address; −1: abroad
    int territory = -1; // province that it counts for from `moved_on` on
    base::Date moved_on = base::beginning;
    bool locked = false; // the move is a lock
    int parent = -1;
    int contact_first = 0;
    std::int64_t revenue = 0; // minor units
    int employees = 0, founded = 0;
    std::int64_t latitude = 0, longitude = 0;

    // The province that sales of that day count for.
    int province_on(base::Date day) const { return territory >= 0 && day >= moved_on ? territory : province; }
};

struct ContactDraft
{
    int customer = 0;
    std::string code, name, title, email, phone;
};

struct Market
{
    std::vector<Region> regions;
    std::vector<Province> provinces;
    std::vector<ProductDraft> products;
    std::vector<CustomerDraft> customers;
    std::vector<ContactDraft> contacts;
    std::vector<std::vector<int>> customers_of_province;
    // By region × class (A, B, C): what account managers and telesales work on.
    std::vector<std::vector<int>> customers_of_class;
    const std::vector<int>& of_class(int region, int class_index) const
    {
        return customers_of_class[static_cast<std::size_t>(region * 3 + class_index)];
    }
};

} // namespace hedef::demo
