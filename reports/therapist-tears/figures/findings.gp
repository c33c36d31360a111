# Draws findings.svg from findings.tsv beside it: gnuplot findings.gp
reset
set encoding utf8
set terminal svg size 480,550 dynamic noenhanced font "sans-serif,14" background "#ffffff"
set output "findings.svg"
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set ytics ("Role: Graduate student" 10.0, "Role: Licensed clinician" 9.0, "Gender: Woman" 8.0, "Theoretical orientation: CBT" 7.0, "Theoretical orientation: PDT" 6.0, "Had cried in therapy: Yes" 5.0, "Had cried in therapy: Yes,\namong those for whom Theoretical…" 4.0, "Had cried in therapy: Yes,\namong those for whom Theoretical…" 3.0, "What the tears did to the\nrelationship: Improved, among tho…" 2.0, "What the tears did to the\nrelationship: Deteriorated, among…" 1.0)
set yrange [0.4:10.6]
set grid xtics lt 1 lw 0.6 lc rgb "#8a8f98" dt (2,4)
set xrange [0:100]
set xtics 0,25,100 format "%.0f%%"
set key at screen 0.5, screen 0.99 center top horizontal reverse Left samplen 1
set tmargin 3
plot "findings.tsv" skip 1 using 4:($2+0.26):($5-$4):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 3:($2+0.26) with points pt 7 ps 0.9 lc rgb "#3b82c4" title "Published", \
  "findings.tsv" skip 1 using 7:($2+-0.26):($8-$7):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#d9730d" notitle, \
  "" skip 1 using 6:($2+-0.26) with points pt 5 ps 0.9 lc rgb "#d9730d" title "Recomputed"
set output
