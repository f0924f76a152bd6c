/** Given names common in France, folded: enough to tell « Martin Claire » from « Martin Chauffage ». */
export const givenNames: ReadonlySet<string> = new Set(
  `adele adeline adrien agathe agnes alain albert alex alexandra alexandre alexis alice aline amandine amelie anais andre andree angelique
  anne annie anthony antoine antonio arnaud arthur audrey aurelie aurelien axel aymeric baptiste barbara bastien beatrice benedicte benjamin benoit bernadette
  bernard bertrand boris brigitte bruno camille carine carole caroline catherine cecile cedric celine chantal charles charlotte chloe christel christelle christian christiane
  christine christophe claire clara claude claudine clement clemence colette corentin corinne cyril damien daniel daniele danielle david delphine denis denise didier
  dominique dorothee dylan edith edouard elise elisabeth elodie eloise emilie emma emmanuel emmanuelle eric erwan estelle esther etienne eugenie eva evelyne fabien fabienne fabrice
  fanny farid fatima felix florence florent florian franck francois francoise frederic frederique gabriel gael gaelle georges gerald gerard germain geraldine ghislaine gilbert gilles
  gregory guillaume guy gwenaelle helene henri herve hugo hugues ibrahim ines irene isabelle ivan jacqueline jacques jean jeanne jennifer jerome jessica joel joelle johan jonathan jordan
  jose joseph josette josiane judith jules julia julie julien juliette justine karim karine kevin laetitia laura laure laurence laurent lea leila lena leo leon liliane lionel lise loic lola louis louise luc
  lucas lucie lucien ludivine ludovic lydie madeleine magali malika manon manuel marc marcel marguerite maria marianne marie marielle marine marion marjorie marlene martin martine
  mathieu mathilde matthieu maud maurice maxime melanie melissa michael michel michele micheline mickael mireille mohamed monique muriel myriam nadege nadia nadine nathalie nathan nicolas nicole noel noemie nora
  odile olivia olivier ophelie oscar pascal pascale patrice patricia patrick paul paule pauline perrine philippe pierre quentin rachel rachid raphael raymond regine regis remi remy renaud rene renee richard robert
  robin rodolphe roger roland romain romane rose roxane sabine sabrina sacha said salome samia samir samuel sandra sandrine sarah sebastien serge severine simon simone solange sonia sophie stephane stephanie steve
  sylvain sylvie tanguy theo theodore therese thibault thibaut thierry thomas tom tristan valentin valentine valerie vanessa veronique victor victoire vincent virginie viviane william xavier yann yannick yasmine
  yves yvette yvonne zoe james john mary jennifer sarah emily george susan karen`
    .split(/\s+/)
    .filter((name) => name !== ''),
);
