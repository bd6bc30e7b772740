/**
 * Words by which a problem list or a medication list is understood; also what a patient says of both.
 *
 * The critical medications are those of the project's vocabulary: insulin, anticoagulants, anticonvulsants, daily
 * steroids, transplant and HIV medicines, antipsychotics, opioid-use treatment.
 */
import { group } from "./authoring.ts"

export const problems = [
  group(
    "heart-failure",
    "{heart failure|chf|congestive heart|cardiomyopathy|hfref|hfpef|low ef|insuficiencia cardiaca|falla cardiaca}"
  ),
  group(
    "diabetes",
    `
    {diabetes|diabetic|type 1|type 2|t1d|t2d|t1dm|t2dm|dm1|dm2|iddm|diabetico|diabetica|mellitus}
    `
  ),
  group("diabetes-type-1", "{type 1|type i|t1d|t1dm|dm1|juvenile diabetes|iddm|tipo 1|type one}"),
  group(
    "immunosuppressed",
    `
      {transplant|immunocompromised|immunosuppressed|immune deficiency|immunodeficiency|hiv|aids|asplenia|
        splenectomy|no spleen|leukemia|lymphoma|
      myeloma|sickle cell|neutropenia|neutropenic|lupus|trasplante|leucemia|linfoma|inmunosuprimido|
        inmunosuprimida|vih}`
  ),
  group(
    "cancer-active",
    "{cancer|carcinoma|chemotherapy|tumor|metastatic|quimioterapia|leukemia|lymphoma|leucemia|linfoma}"
  ),
  group("asthma-copd", "{asthma|asthmatic|copd|emphysema|asma|epoc|enfisema|enfisema pulmonar|cystic fibrosis}"),
  group("kidney-disease", "{kidney disease|ckd|dialysis|renal|esrd|kidney failure|insuficiencia renal|dialisis}"),
  group("coronary-disease", "{coronary|cad|angina|heart attack|stent|bypass|myocardial|infarct|infarto|cabg}"),
  group("epilepsy", "{epilepsy|seizure disorder|seizures|epilepsia|convulsiones}")
]

export const medications = [
  group(
    "anticoagulant",
    `
      {warfarin|coumadin|jantoven|eliquis|apixaban|xarelto|rivaroxaban|pradaxa|dabigatran|savaysa|edoxaban|
        lovenox|enoxaparin|heparin|
      blood thinner|blood thinners|bloodthinner|anticoagulant|anticoagulants|anticoagulation|warfarina|
        anticoagulante|anticoagulantes|
      adelgazante de sangre|adelgazantes de la sangre|anticuagulante|plavix|clopidogrel|brilinta|ticagrelor}`
  ),
  group(
    "insulin",
    `
      {insulin|insulins|lantus|humalog|novolog|basaglar|levemir|tresiba|toujeo|humulin|novolin|lispro|glargine|
        aspart|admelog|fiasp|insulina|
      insulinas|insulin pump|omnipod|nph|lyumjev}`
  ),
  group(
    "anticonvulsant",
    `
      {keppra|levetiracetam|lamictal|lamotrigine|depakote|valproate|valproic|divalproex|dilantin|phenytoin|
        tegretol|carbamazepine|trileptal|
      oxcarbazepine|topamax|topiramate|vimpat|lacosamide|zonegran|zonisamide|briviact|phenobarbital|onfi|clobazam|
        xcopri|
      seizure medicine|seizure medication|seizure meds|seizure med|seizure pills|epilepsy medicine|
        epilepsy medication|epilepsy meds|
      anticonvulsivo|anticonvulsivos|medicina para las convulsiones|medicina de las convulsiones|
        pastillas para las convulsiones|
      medicamento para las convulsiones|medicina para la epilepsia|anticonvulsant}`
  ),
  group(
    "steroid-daily",
    `
      {prednisone|prednisolone|hydrocortisone|dexamethasone|methylprednisolone|medrol|fludrocortisone|cortef|
        prednisona|hidrocortisona|cortisona|
      steroids daily|daily steroid}`
  ),
  group(
    "transplant-medicine",
    `
      {tacrolimus|prograf|envarsus|cyclosporine|neoral|mycophenolate|cellcept|myfortic|sirolimus|rapamune|
        azathioprine|everolimus|
      antirejection|anti rejection|rejection meds|rejection medicine|transplant meds|transplant medicine|
        antirrechazo}`
  ),
  group(
    "hiv-medicine",
    `
      {biktarvy|genvoya|triumeq|dovato|descovy|truvada|tivicay|symtuza|juluca|odefsey|stribild|prezcobix|
        dolutegravir|antiretroviral|
      antiretrovirals|hiv meds|hiv medicine|hiv medication|hiv pills|antirretroviral|antirretrovirales|
        medicina del vih|medicina para el vih}`
  ),
  group(
    "antipsychotic",
    `
      {seroquel|quetiapine|zyprexa|olanzapine|risperdal|risperidone|abilify|aripiprazole|clozapine|clozaril|
        haldol|haloperidol|latuda|lurasidone|
      invega|paliperidone|geodon|ziprasidone|vraylar|cariprazine|lithium|litio|antipsychotic|antipsicotico|
        invega sustenna}`
  ),
  group(
    "opioid-use-treatment",
    "" +
      `
        {suboxone|buprenorphine|methadone|zubsolv|sublocade|naltrexone|vivitrol|subutex|metadona|buprenorfina|
          naltrexona}
      `
  ),
  group(
    "chemotherapy",
    `
      {chemo|chemotherapy|chemo therapy|kemo|folfox|folfiri|taxol|paclitaxel|docetaxel|carboplatin|cisplatin|
        adriamycin|doxorubicin|
      cyclophosphamide|gemcitabine|capecitabine|xeloda|rituximab|r chop|quimioterapia|quimio|quimios|immunotherapy}`
  ),
  group(
    "immunosuppressant",
    `
      {<transplant-medicine>|humira|adalimumab|enbrel|etanercept|remicade|infliximab|stelara|methotrexate|
        metotrexato|xeljanz|rinvoq|cimzia|
      orencia|actemra|entyvio|skyrizi|cosentyx|simponi|biologic|immunosuppressant|immunosuppressants|
        immune suppressant|inmunosupresor|
      inmunosupresores|ocrevus|tysabri|prednisone daily}`
  )
]

/** Any medication whose sudden end is dangerous, as a word group for phrases. */
export const criticalMedication = group(
  "critical-medication",
  "" +
    `
      {<insulin>|<anticoagulant>|<anticonvulsant>|<steroid-daily>|<transplant-medicine>|<hiv-medicine>|
        <antipsychotic>|<opioid-use-treatment>}
    `
)
