resid(best,'tree sat')
x=cv(tree(fam,50,'sat'))
# with words slices one(min==1)/full
